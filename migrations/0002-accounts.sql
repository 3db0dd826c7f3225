-- Accounts: tables of the accounts' library (better-auth), then our own registrations and API keys. Passwords, codes and
-- keys are here as hashes only; no address of a visitor is kept.

create table account_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  role text not null default 'applicant',
  locale text not null default 'zh-CN',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account_session (
  id text primary key,
  user_id text not null references account_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index account_session_by_user on account_session (user_id);

create table account_credential (
  id text primary key,
  user_id text not null references account_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index account_credential_by_user on account_credential (user_id);

create table account_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_verification_by_identifier on account_verification (identifier);

-- A registration waits here until its code is confirmed; only then is there an account.
create table account_registration (
  id text primary key,
  email text not null,
  name text not null,
  locale text not null,
  password_hash text not null,
  code_hash text not null,
  tries integer not null default 0,
  expires_at timestamptz not null
);
create index account_registration_by_expiry on account_registration (expires_at);

create table account_api_key (
  id text primary key,
  account_id text not null references account_user (id) on delete cascade,
  name text not null,
  start text not null,                    -- first characters, to tell keys apart
  key_hash text not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz
);
create index account_api_key_by_account on account_api_key (account_id, created_at desc);
