-- What was forecast of the bureau's codes when a case was reported, against what came back. Codes only: nothing personal.

create table code_forecast (
  application_id uuid not null references application (id) on delete cascade,
  file_id uuid not null,                      -- the upload file in which it was reported
  pack_version text not null,                 -- the rules that made the forecast
  reported_at timestamptz not null,
  expected text[] not null,                   -- codes that warnings announced; blocking ones are never sent
  answered_at timestamptz,                    -- first answer of the bureau about it
  happened text[] not null default '{}',      -- codes of errors and rejections that came back
  primary key (application_id, file_id)
);
create index code_forecast_answered on code_forecast (answered_at) where answered_at is not null;
