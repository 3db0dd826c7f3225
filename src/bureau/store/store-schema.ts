// The tables of the bureau. Ids that leave the building start high and apart, so that a provider that mixes them up is found out.
// Instants are milliseconds of the bureau's clock; `material` is JSON.

const first = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE uploads (
  isp_id TEXT NOT NULL, sequence INTEGER NOT NULL, received_at INTEGER NOT NULL, file_name TEXT NOT NULL,
  encrypt_algorithm INTEGER NOT NULL, hash TEXT NOT NULL, info BLOB NOT NULL, records INTEGER NOT NULL,
  PRIMARY KEY (isp_id, sequence));

CREATE TABLE records (
  id INTEGER PRIMARY KEY AUTOINCREMENT, isp_id TEXT NOT NULL, sequence INTEGER NOT NULL, operation INTEGER NOT NULL,
  mark TEXT NOT NULL, title TEXT NOT NULL, subject_key TEXT NOT NULL, state TEXT NOT NULL, material TEXT NOT NULL,
  received_at INTEGER NOT NULL, verified_at INTEGER, decided_at INTEGER, officer TEXT, opinion TEXT);
CREATE INDEX records_in_flight ON records (subject_key) WHERE state IN ('sms', 'officer');
CREATE INDEX records_by_state ON records (state, verified_at);

CREATE TABLE record_domains (record_id INTEGER NOT NULL, domain TEXT NOT NULL, PRIMARY KEY (domain, record_id)) WITHOUT ROWID;
CREATE TABLE record_marks (record_id INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (mark, record_id)) WITHOUT ROWID;

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY, record_id INTEGER NOT NULL, purpose INTEGER NOT NULL, format INTEGER NOT NULL,
  owner_kind INTEGER NOT NULL, owner TEXT NOT NULL, content BLOB NOT NULL);
CREATE INDEX attachments_of_record ON attachments (record_id);

CREATE TABLE challenges (
  id INTEGER PRIMARY KEY, record_id INTEGER NOT NULL, person TEXT NOT NULL, mobile TEXT NOT NULL, last_six TEXT NOT NULL,
  code TEXT NOT NULL, sent_at INTEGER NOT NULL, due_at INTEGER NOT NULL, wrong INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL);
CREATE INDEX challenges_of_record ON challenges (record_id);
CREATE INDEX challenges_by_mobile ON challenges (mobile, id);
CREATE INDEX challenges_due ON challenges (due_at) WHERE state = 'pending';

CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT NOT NULL, text TEXT NOT NULL, sent_at INTEGER NOT NULL,
  delivered INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0);
CREATE INDEX messages_waiting ON messages (id) WHERE delivered = 0;

CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT, isp_id TEXT NOT NULL, name TEXT NOT NULL UNIQUE, encrypt_algorithm INTEGER NOT NULL,
  hash TEXT NOT NULL, info BLOB NOT NULL, made_at INTEGER NOT NULL, acknowledged_at INTEGER, redeliver INTEGER NOT NULL DEFAULT 0);
CREATE INDEX files_open ON files (isp_id, id) WHERE acknowledged_at IS NULL OR redeliver > 0;

CREATE TABLE results (
  id INTEGER PRIMARY KEY AUTOINCREMENT, isp_id TEXT NOT NULL, kind TEXT NOT NULL, xml TEXT NOT NULL, made_at INTEGER NOT NULL,
  file_id INTEGER);
CREATE INDEX results_waiting ON results (isp_id, id) WHERE file_id IS NULL;

CREATE TABLE subjects (
  id INTEGER PRIMARY KEY, isp_id TEXT NOT NULL, isp_subject_id TEXT NOT NULL, certificate_key TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, name TEXT NOT NULL, material TEXT NOT NULL,
  first_reported_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, officer TEXT NOT NULL, decided_at INTEGER NOT NULL,
  next_service INTEGER NOT NULL);
CREATE INDEX subjects_by_name ON subjects (name);

CREATE TABLE services (
  id INTEGER PRIMARY KEY, subject_id INTEGER NOT NULL, isp_id TEXT NOT NULL, isp_service_id TEXT NOT NULL,
  number TEXT NOT NULL UNIQUE, name TEXT NOT NULL, home_page TEXT, material TEXT NOT NULL,
  first_reported_at INTEGER NOT NULL, changed_at INTEGER NOT NULL);
CREATE INDEX services_of_subject ON services (subject_id);
CREATE INDEX services_by_name ON services (name);
CREATE INDEX services_by_home_page ON services (home_page);
CREATE INDEX services_by_isp ON services (isp_service_id, isp_id);

CREATE TABLE domains (
  id INTEGER PRIMARY KEY, service_id INTEGER NOT NULL, isp_domain_id TEXT NOT NULL, domain TEXT NOT NULL UNIQUE);
CREATE INDEX domains_of_service ON domains (service_id);

CREATE TABLE accesses (id INTEGER PRIMARY KEY, service_id INTEGER NOT NULL, isp_id TEXT NOT NULL, isp_access_id TEXT NOT NULL);
CREATE INDEX accesses_of_service ON accesses (service_id);
CREATE INDEX accesses_by_isp ON accesses (isp_access_id, isp_id);

CREATE TABLE addresses (id INTEGER PRIMARY KEY, access_id INTEGER NOT NULL, isp_address_id TEXT NOT NULL);
CREATE INDEX addresses_of_access ON addresses (access_id);

CREATE TABLE number_sequences (place TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (place, year)) WITHOUT ROWID;
CREATE TABLE password_tries (isp_id TEXT NOT NULL, number TEXT NOT NULL, tried_at INTEGER NOT NULL);
CREATE INDEX password_tries_of ON password_tries (isp_id, number, tried_at);
`

const entriesAndTasks = `
CREATE TABLE entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT, isp_id TEXT NOT NULL, part TEXT NOT NULL, isp_entry_id TEXT NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, name TEXT NOT NULL, facts TEXT NOT NULL);
INSERT INTO sqlite_sequence (name, seq) VALUES ('entries', 80000000);
CREATE INDEX entries_by_address ON entries (part, first, last);
CREATE INDEX entries_of_provider ON entries (isp_id, part, id);
CREATE INDEX entries_by_name ON entries (name) WHERE part = 'domain';
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT, isp_id TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, given_at INTEGER NOT NULL,
  answered_at INTEGER, answer TEXT);
INSERT INTO sqlite_sequence (name, seq) VALUES ('tasks', 90000000);
CREATE INDEX tasks_about ON tasks (isp_id, kind, about, id);
CREATE TABLE papers (
  id INTEGER PRIMARY KEY, isp_id TEXT NOT NULL, purpose INTEGER NOT NULL, owner_kind INTEGER NOT NULL, owner_id INTEGER NOT NULL,
  content BLOB NOT NULL, received_at INTEGER NOT NULL);
CREATE TABLE blacklist (kind TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
`

const goneFilings = `
CREATE TABLE gone (kind TEXT NOT NULL, id INTEGER NOT NULL, number TEXT NOT NULL, why TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE INDEX gone_by_number ON gone (kind, number);
CREATE INDEX records_by_mark ON records (mark, operation, received_at);
CREATE INDEX addresses_by_isp ON addresses (isp_address_id);
`

/** One step for each version; a store gets those that it has not had when it is opened. */
export const schemaSteps: readonly string[] = [first, entriesAndTasks, goneFilings]

/** First id of each register table. */
export const firstIds = {
  subjects: 30_000_001,
  services: 40_000_001,
  domains: 50_000_001,
  accesses: 60_000_001,
  addresses: 70_000_001,
}
