-- What was found out about domains. Answers may name a holder, so they are sealed; the domain itself is public.

create table domain_answer (
  domain text not null,
  source text not null check (source in ('registry', 'dns')),
  answer_sealed bytea,                          -- sealed; the last one that came
  answered_at timestamptz,
  failure text,                          -- code of the fault, where the last try failed
  failed_at timestamptz,
  fresh_until timestamptz,               -- until then it is not asked again on its own
  asking_until timestamptz,              -- until then another process is asking
  primary key (domain, source)
);

create table registrar_record (
  domain text primary key,
  record_sealed bytea not null,                 -- registrar, holder, dates; the certificate number only as keyed hash
  updated_at timestamptz not null
);
