-- The list of exchange files at any size: one order that an index holds, and what kinds of records each file carries.

alter table exchange_file add column position bigint;
with ordered as (
  select id, row_number() over (order by date_trunc('milliseconds', created_at), coalesce(sequence, 0), id) as place
  from exchange_file
)
update exchange_file f set position = o.place from ordered o where o.id = f.id;
create sequence exchange_file_place owned by exchange_file.position;
select setval('exchange_file_place', coalesce((select max(position) from exchange_file), 0) + 1, false);
alter table exchange_file alter column position set default nextval('exchange_file_place');
alter table exchange_file alter column position set not null;
create unique index exchange_file_by_position on exchange_file (position);

-- Up: types of filing, or kinds of reports that belong to no case. Down: kinds of messages; known once the file was processed.
alter table exchange_file add column kinds text[] not null default '{}';
update exchange_file f set kinds = coalesce((
  select array_agg(distinct kind order by kind) from (
    select a.filing_type as kind from exchange_record r join application a on a.id = r.application_id
      where r.file_id = f.id and f.direction = 'up'
    union select p.kind from provider_report p where p.file_id = f.id
    union select m.kind from exchange_message m where m.file_id = f.id
  ) as found), '{}');
create index provider_report_by_file on provider_report (file_id, created_at) where file_id is not null;
create index exchange_file_kinds on exchange_file using gin (kinds);

-- One bureau's figures, and few among many: files that wait, were refused or cannot be read.
create index exchange_file_by_bureau on exchange_file (bureau, state);
create index exchange_file_by_state on exchange_file (state, position);
drop index exchange_file_recent;
create index exchange_file_by_day on exchange_file (created_at);

alter table application add column expedited_reason text;        -- why a person said that it goes first
