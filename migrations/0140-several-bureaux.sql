-- A provider may report to several bureaux, one for each company of a group. Whatever stood here before belongs to the one
-- bureau that there was.

alter table application add column bureau text;
update application set bureau = coalesce((select code from bureau order by last_sequence desc, code limit 1), 'bureau');
alter table application alter column bureau set not null;
drop index application_to_report;
create index application_to_report on application (bureau, submitted_at) where status = 'ready-to-report';

alter table instance add column bureau text;                     -- of the company that sells it; empty: the first bureau

-- Each company has a register of its own: two of them may give access to one subject, one domain.
alter table register_subject add column bureau text;
update register_subject set bureau = coalesce((select code from bureau order by last_sequence desc, code limit 1), 'bureau');
alter table register_subject alter column bureau set not null;
alter table register_subject drop constraint register_subject_subject_number_key;
create unique index register_subject_number on register_subject (bureau, subject_number);

alter table register_service add column bureau text;
update register_service v set bureau = s.bureau from register_subject s where s.id = v.subject_id;
alter table register_service alter column bureau set not null;
drop index register_service_domain;
create unique index register_service_domain on register_service (domain, bureau) where ended_at is null;
drop index register_service_number;
create unique index register_service_number on register_service (service_filing_number, bureau) where ended_at is null;
