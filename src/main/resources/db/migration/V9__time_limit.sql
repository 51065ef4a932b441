-- Attempts that may take only so long. Moments are milliseconds since 1970, because they are added to and compared.
-- ends_at moves on by the time without a connection, which is at most the time since heard_at.
create table learning_attempt_time (
    attempt_id uuid primary key references learning_attempt,
    ends_at bigint not null,
    heard_at bigint not null
);
