-- Delivered code tables are what forms offer and reports are written by: which file brought a row, and what a person said
-- that it means where its name does not tell.
alter table bureau_code add column file_id uuid;
alter table bureau_code add column meaning text;

-- When a complete synchronisation last had a service; register_subject has the column already.
alter table register_service add column seen_at timestamptz;
