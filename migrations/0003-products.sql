-- What customers own with this provider, and the service numbers that authorise a filing on it.

create table instance (
  id text primary key,
  account_id text not null,
  product text not null,
  name text not null,
  region text not null,
  is_mainland boolean not null,
  addresses text[] not null,
  starts_on text not null,
  ends_on text not null,
  access_way text not null,
  server_province_code text not null,
  updated_at timestamptz not null
);
create index instance_by_account on instance (account_id, id);

create table service_number (
  service_number text primary key,
  instance_id text not null references instance (id),
  issued_at timestamptz not null,
  application_id uuid references application (id) on delete set null,
  service_id text,
  used_at timestamptz                     -- set when the case was reported: from then on it never comes back
);
create index service_number_by_instance on service_number (instance_id);
create index service_number_by_application on service_number (application_id);
