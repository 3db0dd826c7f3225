-- Applications, their history, timers and effects. Everything that holds personal data ends in _sealed: ciphertext under a
-- key that is not in this database. Columns in the clear are only what must be sorted, joined or counted.

create table application (
  id uuid primary key,
  account_id text not null,
  status text not null,
  filing_type text not null,
  province_code text not null,
  domain text not null,
  subject_key text not null,              -- keyed hash of certificate type and number
  revision integer not null,
  round integer not null,
  open_items integer not null default 0,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  submitted_at timestamptz,
  due_at timestamptz,
  claimed_by text,
  state_sealed bytea not null
);
create index application_by_account on application (account_id, touched_at desc);
create index application_by_queue on application (due_at) where status in ('in-review', 'judging-portrait');
create index application_to_report on application (province_code, submitted_at) where status = 'ready-to-report';
create index application_by_status on application (status, touched_at desc);

-- One case in flight per subject and per domain, across accounts: the bureau would refuse the second (1003, 1005).
create unique index application_subject_in_flight on application (subject_key)
  where status in ('in-review', 'returned', 'awaiting-portrait', 'judging-portrait', 'ready-to-report',
                   'reported', 'sms-pending', 'under-bureau-review', 'bureau-rejected');

create table application_domain (
  application_id uuid not null references application (id) on delete cascade,
  service_id text not null,
  domain text not null,
  is_in_flight boolean not null,
  primary key (application_id, service_id)
);
create unique index application_domain_in_flight on application_domain (domain) where is_in_flight;

create table application_event (
  application_id uuid not null references application (id) on delete cascade,
  seq integer not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  body_sealed bytea not null,
  primary key (application_id, seq)
);

create table application_timer (
  application_id uuid not null references application (id) on delete cascade,
  kind text not null,
  at timestamptz not null,
  primary key (application_id, kind)
);
create index application_timer_due on application_timer (at);

create table effect (
  id bigint generated always as identity primary key,
  application_id uuid references application (id) on delete cascade,
  account_id text not null,
  kind text not null,
  payload_sealed bytea not null,
  created_at timestamptz not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  last_error text,
  done_at timestamptz
);
create index effect_waiting on effect (not_before, id) where done_at is null;

create table document (
  id uuid primary key,
  application_id uuid not null references application (id) on delete cascade,
  slot text not null,
  format text not null,
  bytes integer not null,
  added_at timestamptz not null
);
create index document_by_application on document (application_id);

create table phone_link (
  token_hash text primary key,
  application_id uuid not null references application (id) on delete cascade,
  account_id text not null,
  expires_at timestamptz not null
);

create table account_mobile (
  account_id text primary key,
  mobile_sealed bytea not null,
  mobile_key text not null,
  verified_at timestamptz not null
);

create table mobile_code (
  account_id text primary key,
  mobile_key text not null,
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  sent_today integer not null default 1
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  application_id uuid,
  detail text not null
);
create index audit_by_application on audit (application_id, id desc);
