-- The provider's own addresses (IP备案): ranges as they are kept, reported and filed, and addresses found in use that are in no
-- filed range.

create table address_entry (
  id uuid primary key,
  bureau text not null,
  part text not null check (part in ('source', 'allocation', 'broadcast', 'brought')),
  family text not null check (family in ('ipv4', 'ipv6')),
  first_value numeric(39) not null,           -- first and last as unsigned integers, both included
  last_value numeric(39) not null,
  facts_sealed bytea not null,                -- columns beside the range; users of addresses are people and units
  state text not null,                        -- draft, pending (on its way), filed, rejected, deleted
  operation text not null,                    -- add, change, delete: what was reported last, or would be next
  report_id bigint not null,                  -- our id (Isp*id), under which it is added
  bureau_id text,                             -- the bureau's id, once it stands there
  filed_first numeric(39),                    -- the range as the bureau has it; empty: it has none
  filed_last numeric(39),
  provider_report_id uuid,                    -- the report that is on its way, or was the last one
  codes jsonb not null default '[]',          -- last result: codes with their texts, and what they are at odds with
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (first_value <= last_value)
);
create unique index address_entry_report_id on address_entry (report_id);
create index address_entry_bureau_id on address_entry (bureau, part, bureau_id) where bureau_id is not null;
create index address_entry_order on address_entry (bureau, family, first_value) where state <> 'deleted';
create index address_entry_filed on address_entry using gist (numrange(filed_first, filed_last, '[]'))
  where filed_first is not null;

create table address_event (
  id bigint generated always as identity primary key,
  entry_id uuid not null references address_entry (id),
  at timestamptz not null,
  actor text not null,
  what text not null,                         -- added, changed, reported, filed, rejected, deleted, removed
  detail text not null default ''
);
create index address_event_entry on address_event (entry_id, id);

create table address_gap (
  address text primary key,                   -- in use by a case and in no filed range
  application_id uuid references application (id) on delete set null,
  service_id text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
