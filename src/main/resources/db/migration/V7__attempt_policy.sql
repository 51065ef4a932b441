-- Lessons that a failed attempt reopens: they are read again before the next attempt.
create table learning_read_again (
    attempt_id uuid not null references learning_attempt,
    lesson_id varchar(80) not null,
    read_at timestamp with time zone,
    primary key (attempt_id, lesson_id)
);

-- A further attempt that a training centre allowed after all were used up, and why.
create table learning_release (
    id uuid primary key,
    enrolment_id uuid not null references learning_enrolment,
    reason varchar(500) not null,
    released_by uuid not null references accounts_person,
    released_at timestamp with time zone not null
);
create index learning_release_enrolment on learning_release (enrolment_id);
