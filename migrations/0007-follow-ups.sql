-- What is filed can change, end, and pass to another account. Ended rows stay: numbers are never given again, and history
-- must be able to say what stood there.

alter table application add column subject_number text;
create index application_by_subject_number on application (subject_number)
  where status not in ('filed', 'cancelled', 'withdrawn', 'abandoned', 'expired');

alter table register_subject add column ended_at timestamptz;
alter table register_subject add column changed_at timestamptz;

alter table register_service add column bureau_ids jsonb not null default '{"domains": [], "accesses": []}';
alter table register_service add column changed_at timestamptz;
alter table register_service add column ended_at timestamptz;
alter table register_service add column ended_how text;      -- cancelled, or access-ended: filed still, but not through us
-- Holds the domain of a website; of an app its kind, host and name.
alter table register_service drop constraint register_service_domain_key;
create unique index register_service_domain on register_service (domain) where ended_at is null;
alter table register_service drop constraint register_service_service_filing_number_key;
create unique index register_service_number on register_service (service_filing_number) where ended_at is null;

-- An offer to hand a subject with all its services to another account (转移). Whoever has the code may accept.
create table register_transfer (
  code_hash text primary key,
  subject_id uuid not null references register_subject (id),
  from_account text not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  withdrawn_at timestamptz
);
create unique index register_transfer_open on register_transfer (subject_id)
  where accepted_at is null and withdrawn_at is null;

-- A claim of a filing that stands under another account (认领), proved by a code to the mobile that was filed.
create table register_claim (
  account_id text primary key,
  subject_id uuid not null references register_subject (id),
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  sent_today integer not null default 1
);
