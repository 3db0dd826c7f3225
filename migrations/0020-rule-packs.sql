-- Rule packs of this installation: editions that were published over the packs on disk, drafts, and the rule sets by which
-- cases were handed in. Nothing here is ever deleted but drafts: an application is judged by the rules of its day.

create table pack_version (
  id bigint generated always as identity primary key,
  code text not null,                     -- national, six digits of a province, or operator
  digest text not null,                   -- SHA-256 of the body
  body text not null,                     -- byte for byte as it was written
  effective_on date not null,             -- first day on which it is used
  published_at timestamptz not null,
  published_by text not null,
  note text not null,
  shipped_digest text,                    -- the pack on disk at that time; another one later is worth a look
  withdrawn_at timestamptz,
  withdrawn_by text
);
create index pack_version_by_code on pack_version (code, effective_on desc, id desc);

create table pack_draft (
  code text primary key,
  revision integer not null,
  body text not null,
  cases text not null,                    -- further cases, a JSON list
  edited_at timestamptz not null,
  edited_by text not null
);

-- Rule sets by which cases were handed in, by their version: an upgrade of the program must not change what a case in hand
-- is judged by.
create table rule_set_kept (
  version text primary key,
  body text not null,
  kept_at timestamptz not null
);
