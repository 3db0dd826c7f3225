-- A case that cannot be put into a file stands aside with the reason, so that it does not hold up all others.
alter table application add column report_error text;
