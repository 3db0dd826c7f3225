-- Operating the exchange: why a bureau is held, when it is tried again, each attempt with its answer, which cases go first,
-- and which kept containers were dropped. Rows of files are never deleted.

alter table bureau add column hold_reason text;
alter table bureau add column download_error text;               -- last_error is that of reporting
alter table bureau add column needs_person_up boolean not null default false;
alter table bureau add column needs_person_down boolean not null default false;
alter table bureau add column next_upload_at timestamptz;        -- not before, after the bureau said "later"
alter table bureau add column next_download_at timestamptz;

alter table exchange_file add column dropped_at timestamptz;     -- its container is gone, the row stays

create table exchange_attempt (
  id bigint generated always as identity primary key,
  file_id uuid not null references exchange_file (id),
  at timestamptz not null,
  code text not null,
  text text not null
);
create index exchange_attempt_by_file on exchange_attempt (file_id, id);
create index exchange_attempt_sent on exchange_attempt (at) where code = 'sending';
create index exchange_record_by_case on exchange_record (application_id);

alter table application add column ready_at timestamptz;         -- since when it waits for a file
alter table application add column expedited_at timestamptz;     -- a person said that it goes first
alter table application add column is_after_sms_failure boolean not null default false;
update application set ready_at = touched_at where status = 'ready-to-report';
