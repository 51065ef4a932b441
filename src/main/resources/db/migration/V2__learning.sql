-- What a person was asked to learn, has read, answered and completed.
create table learning_enrolment (
    id uuid primary key,
    person_id uuid not null references accounts_person,
    module_id varchar(80) not null,
    assigned_at timestamp with time zone not null,
    assigned_by varchar(200) not null,
    due_on date,
    started_at timestamp with time zone,
    course_version varchar(20),
    course_digest varchar(64),
    last_lesson_id varchar(80),
    completed_at timestamp with time zone,
    version bigint not null,
    unique (person_id, module_id)
);

create table learning_lesson_reading (
    enrolment_id uuid not null references learning_enrolment,
    lesson_id varchar(80) not null,
    read_at timestamp with time zone not null,
    primary key (enrolment_id, lesson_id)
);

create table learning_attempt (
    id uuid primary key,
    enrolment_id uuid not null references learning_enrolment,
    number integer not null,
    seed bigint not null,
    started_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    right_count integer,
    question_count integer not null,
    passed boolean,
    version bigint not null,
    unique (enrolment_id, number)
);

-- One row a drawn question, made when the attempt starts; a choice is ids joined by commas: options, steps in order, or pairs.
-- counted is null until the attempt is submitted: what is counted is never changed again.
create table learning_answer (
    attempt_id uuid not null references learning_attempt,
    question_id varchar(80) not null,
    position integer not null,
    revision bigint not null,
    choice varchar(1000) not null,
    answered_at timestamp with time zone,
    counted boolean,
    primary key (attempt_id, question_id)
);
