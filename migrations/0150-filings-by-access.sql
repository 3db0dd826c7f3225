-- A bureau names an access by its id alone; among a million services it must be found by an index.

create index register_service_by_access on register_service using gin ((bureau_ids -> 'accesses')) where ended_at is null;
