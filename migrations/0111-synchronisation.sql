-- A complete synchronisation is over when the bureau has nothing more to give; until then nothing is missing in it.
alter table bureau add column synchronised_from timestamptz;
