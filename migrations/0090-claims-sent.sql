-- When codes for claims were sent, by subject: whoever asks, with however many accounts, a person gets only so many a day.

create table register_claim_sent (
  subject_id uuid not null references register_subject (id),
  sent_at timestamptz not null
);
create index register_claim_sent_by_subject on register_claim_sent (subject_id, sent_at);
