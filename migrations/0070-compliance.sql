-- What the bureau tells the provider beside any case, where it ends: blacklists that the rules consult, tasks of the
-- compliance officer, reports that answer them, and the bureau's code tables. Whatever may name a person is sealed.

create table blacklist_entry (
  id uuid primary key,
  entry_id uuid not null,                 -- one entry may name several domains
  bureau text not null,
  list text not null check (list in ('blacklist', 'illegal-access')),
  what text not null check (what in ('subject', 'domain')),
  entry_key text not null,                -- keyed hash of a certificate, or a domain
  listed_at timestamptz not null,
  removed_at timestamptz,                 -- also when a newer version took its place
  body_sealed bytea not null
);
create unique index blacklist_entry_current on blacklist_entry (bureau, list, what, entry_key) where removed_at is null;
create index blacklist_entry_by_key on blacklist_entry (what, entry_key) where removed_at is null;
create index blacklist_entry_by_entry on blacklist_entry (entry_id);

create table compliance_task (
  id uuid primary key,
  bureau text not null,
  kind text not null,
  source_key text not null,               -- told again while it is open, it is the same task
  subject_number text,
  service_filing_number text,
  account_id text,                        -- owner of the filing concerned
  received_at timestamptz not null,
  due_at timestamptz not null,
  is_provisional boolean not null,        -- the working days of that year are not published yet
  times_told integer not null default 1,
  body_sealed bytea not null,
  answered_at timestamptz,
  answered_by text,
  answer_sealed bytea
);
create unique index compliance_task_open on compliance_task (bureau, kind, source_key) where answered_at is null;
create index compliance_task_due on compliance_task (due_at, id) where answered_at is null;
create index compliance_task_answered on compliance_task (answered_at desc) where answered_at is not null;
create index compliance_task_by_account on compliance_task (account_id, received_at desc)
  where kind = 'notice' and answered_at is null;

-- Reports of the provider that belong to no case. They are numbered and sent in files of their own, one block a file.
create table provider_report (
  id uuid primary key,
  bureau text not null,
  block text not null check (block in ('filing', 'address', 'domain')),
  kind text not null,
  task_id uuid references compliance_task (id),
  reference_keys text[] not null default '{}',  -- keyed hashes of what the bureau may name it by
  state text not null default 'waiting' check (state in ('waiting', 'in-file', 'answered', 'aside')),
  problem text,
  file_id uuid references exchange_file (id),
  created_at timestamptz not null,
  body_sealed bytea not null
);
create index provider_report_waiting on provider_report (bureau, created_at) where state = 'waiting';
create index provider_report_by_reference on provider_report using gin (reference_keys) where state = 'in-file';
create index provider_report_by_task on provider_report (task_id) where task_id is not null;

-- The bureau's code tables as they are delivered. A row that changes gets a new version; nothing is removed.
create table bureau_code (
  id bigint generated always as identity primary key,
  bureau text not null,
  code_table text not null,
  number bigint not null,
  name text not null,
  is_valid boolean not null,
  note text,
  more jsonb not null default '{}',
  since timestamptz not null,
  until timestamptz
);
create unique index bureau_code_current on bureau_code (bureau, code_table, number) where until is null;

-- A filing that came with a synchronisation was filed by no case of ours, and nobody owns it until it is claimed.
alter table register_service alter column application_id drop not null;
alter table register_subject add column seen_at timestamptz;    -- last synchronisation that had it
create index register_service_by_bureau_id on register_service (bureau_service_id) where ended_at is null;
create index register_subject_by_bureau_id on register_subject (bureau_subject_id) where ended_at is null;
create index exchange_message_unknown on exchange_message (file_id, position) where kind = 'unknown';
