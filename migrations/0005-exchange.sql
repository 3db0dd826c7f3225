-- What went to and came from the bureaux, file by file, kept byte for byte (blob), and the ids that connect answers to cases.

create table bureau (
  code text primary key,
  last_sequence integer not null default 0,   -- highest sequence that a file was fixed under
  is_held boolean not null default false,
  last_error text,
  last_contact_at timestamptz
);

create table exchange_file (
  id uuid primary key,
  bureau text not null references bureau (code),
  direction text not null check (direction in ('up', 'down')),
  sequence integer,
  file_name text,
  digest text not null,
  state text not null,                        -- up: fixed, accepted, refused; down: received, processed, acknowledged, unreadable
  records integer not null,
  bytes integer not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  answered_at timestamptz,
  answer_code text,
  answer_text text
);
create unique index exchange_file_sequence on exchange_file (bureau, sequence) where direction = 'up';
create unique index exchange_file_name on exchange_file (bureau, file_name, digest) where direction = 'down';
create index exchange_file_recent on exchange_file (created_at desc);

create table exchange_record (
  file_id uuid not null references exchange_file (id),
  application_id uuid not null references application (id),
  primary key (file_id, application_id)
);

create table exchange_message (
  file_id uuid not null references exchange_file (id),
  position integer not null,
  kind text not null,
  application_id uuid,
  outcome text not null,                      -- applied, ignored with the reason, or kept
  body_sealed bytea not null,
  primary key (file_id, position)
);

-- Our stable 64-bit ids (Isp*id). One for each thing of an application that the bureau names back to us.
create table report_id (
  id bigint generated always as identity (start with 100001) primary key,
  application_id uuid not null references application (id) on delete cascade,
  kind text not null,                         -- subject, service, domain, access, address
  ref text not null,
  unique (application_id, kind, ref)
);
