-- Who is in charge of what is filed, as keyed hashes: several bureaux take a mobile number or a person for one subject only.
-- Rows that were filed before this column came know nobody until they are changed next.

alter table register_subject add column people_keys text[] not null default '{}';
alter table register_service add column people_keys text[] not null default '{}';

create index register_subject_people on register_subject using gin (people_keys) where ended_at is null;
create index register_service_people on register_service using gin (people_keys) where ended_at is null;
