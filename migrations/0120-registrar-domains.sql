-- Domains of a provider that is a registrar as well (域名备案): as they are kept, reported and filed.

create table registrar_domain (
  id uuid primary key,
  bureau text not null,
  part text not null check (part = 'domain'),  -- every kind of entries has one; domains have no parts
  domain text not null,                       -- as people write it: lower case, Chinese where it is Chinese
  facts_sealed bytea not null,                -- columns beside the domain: holders, administrators and payers are people
  state text not null,                        -- draft, pending (on its way), filed, rejected, deleted
  operation text not null,                    -- add, change, delete: what was reported last, or would be next
  report_id bigint not null,                  -- our id (IspId), under which it is added
  bureau_id text,                             -- the bureau's id, once it stands there
  filed_domain text,                          -- the domain as the bureau has it; empty: it has none
  provider_report_id uuid,                    -- the report that is on its way, or was the last one
  codes jsonb not null default '[]',          -- last result: codes with their texts
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index registrar_domain_report_id on registrar_domain (report_id);
create unique index registrar_domain_once on registrar_domain (bureau, domain) where state <> 'deleted';
create index registrar_domain_bureau_id on registrar_domain (bureau, bureau_id) where bureau_id is not null;

create table registrar_domain_event (
  id bigint generated always as identity primary key,
  entry_id uuid not null references registrar_domain (id),
  at timestamptz not null,
  actor text not null,
  what text not null,                         -- added, changed, reported, filed, rejected, deleted, removed
  detail text not null default ''
);
create index registrar_domain_event_entry on registrar_domain_event (entry_id, id);
