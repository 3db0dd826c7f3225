-- What is filed: subjects and their services with the numbers that the bureau gave. Only accepted applications write here.

create table register_subject (
  id uuid primary key,
  account_id text not null,
  subject_number text not null unique,
  bureau_subject_id text not null,
  subject_key text not null,
  province_code text not null,
  filed_at timestamptz not null,
  data_sealed bytea not null
);
create index register_subject_by_key on register_subject (subject_key);
create index register_subject_by_account on register_subject (account_id, filed_at desc);

create table register_service (
  id uuid primary key,
  subject_id uuid not null references register_subject (id),
  service_filing_number text not null unique,
  bureau_service_id text not null,
  domain text not null unique,
  application_id uuid not null references application (id),
  service_id text not null,
  filed_at timestamptz not null,
  data_sealed bytea not null
);
create index register_service_by_subject on register_service (subject_id);
