-- What became of reports that belong to no case, when officers are reminded of tasks, and papers sent about what is filed.

alter table provider_report drop constraint provider_report_state_check;
alter table provider_report add constraint provider_report_state_check
  check (state in ('waiting', 'in-file', 'answered', 'refused', 'withdrawn', 'aside'));
alter table provider_report add column codes_sealed bytea;      -- the bureau's codes; its words may name people

alter table compliance_task add column remind_at timestamptz;   -- empty once the officers were reminded
alter table compliance_task add column overdue_told_at timestamptz;
update compliance_task set remind_at = due_at - interval '1 day' where answered_at is null;
create index compliance_task_remind on compliance_task (remind_at) where answered_at is null and remind_at is not null;

-- Images about something filed, sent without a case. The image itself is a blob under the id.
create table paper (
  id uuid primary key,
  bureau text not null,
  subject_number text not null,
  service_filing_number text,
  use text not null,
  bytes integer not null,
  added_by text not null,
  added_at timestamptz not null,
  note_sealed bytea,
  report_id uuid not null references provider_report (id)
);
create index paper_recent on paper (added_at desc, id desc);
create index paper_by_report on paper (report_id);
