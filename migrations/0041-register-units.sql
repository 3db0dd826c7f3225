-- Whether a filed subject is a unit: two bureaux let a person be in charge of one unit only, beside what that person files
-- as an individual. Null where it was filed before this column came; such a subject counts as no unit.

alter table register_subject add column is_unit boolean;
