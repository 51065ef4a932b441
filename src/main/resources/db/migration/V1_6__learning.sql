-- What a person was asked to learn, has read, answered and completed.
--
-- Whoever has to take a module again is enrolled anew; the enrolment before stays with all that was read and answered.
-- superseded is 0 for the enrolment that counts today, and 1, 2, … for those that a later one took the place of.
-- Withdrawn: the person is no longer asked to learn the module. What they did is kept, and is there when they are asked again.
create table learning_enrolment (
    id uuid not null,
    person_id uuid not null,
    module_id varchar(80) not null,
    superseded integer default 0 not null,
    assigned_at timestamp with time zone not null,
    assigned_by varchar(200) not null,
    due_on date,
    started_at timestamp with time zone,
    course_version varchar(20),
    course_digest varchar(64),
    last_lesson_id varchar(80),
    completed_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_reason varchar(500),
    version bigint not null,
    constraint learning_enrolment_pk primary key (id),
    constraint learning_enrolment_once_key unique (person_id, module_id, superseded),
    constraint learning_enrolment_person_fk foreign key (person_id) references people_person
);
create index learning_enrolment_due on learning_enrolment (due_on);

create table learning_lesson_reading (
    enrolment_id uuid not null,
    lesson_id varchar(80) not null,
    read_at timestamp with time zone not null,
    constraint learning_lesson_reading_pk primary key (enrolment_id, lesson_id),
    constraint learning_lesson_reading_enrolment_fk foreign key (enrolment_id) references learning_enrolment
);

-- language and course_version: in which language, and with which texts of the questions, the attempt was submitted.
create table learning_attempt (
    id uuid not null,
    enrolment_id uuid not null,
    number integer not null,
    seed bigint not null,
    started_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    right_count integer,
    question_count integer not null,
    passed boolean,
    language varchar(2),
    course_version varchar(20),
    version bigint not null,
    constraint learning_attempt_pk primary key (id),
    constraint learning_attempt_number_key unique (enrolment_id, number),
    constraint learning_attempt_enrolment_fk foreign key (enrolment_id) references learning_enrolment
);

-- Attempts that may take only so long. Moments are milliseconds since 1970, because they are added to and compared.
-- ends_at moves on by the time without a connection, which is at most the time since heard_at.
create table learning_attempt_time (
    attempt_id uuid not null,
    ends_at bigint not null,
    heard_at bigint not null,
    constraint learning_attempt_time_pk primary key (attempt_id),
    constraint learning_attempt_time_attempt_fk foreign key (attempt_id) references learning_attempt
);

-- One row a drawn question, made when the attempt starts; a choice is ids joined by commas: options, steps in order, or pairs.
-- counted is null until the attempt is submitted: what is counted is never changed again.
create table learning_answer (
    attempt_id uuid not null,
    question_id varchar(80) not null,
    position integer not null,
    revision bigint not null,
    choice varchar(1000) not null,
    answered_at timestamp with time zone,
    counted boolean,
    constraint learning_answer_pk primary key (attempt_id, question_id),
    constraint learning_answer_attempt_fk foreign key (attempt_id) references learning_attempt
);

-- Lessons that a failed attempt reopens: they are read again before the next attempt.
create table learning_read_again (
    attempt_id uuid not null,
    lesson_id varchar(80) not null,
    read_at timestamp with time zone,
    constraint learning_read_again_pk primary key (attempt_id, lesson_id),
    constraint learning_read_again_attempt_fk foreign key (attempt_id) references learning_attempt
);

-- A further attempt that a training centre allowed after all were used up, and why.
create table learning_release (
    id uuid not null,
    enrolment_id uuid not null,
    reason varchar(500) not null,
    released_by uuid not null,
    released_at timestamp with time zone not null,
    constraint learning_release_pk primary key (id),
    constraint learning_release_enrolment_fk foreign key (enrolment_id) references learning_enrolment,
    constraint learning_release_released_by_fk foreign key (released_by) references people_person
);
create index learning_release_enrolment on learning_release (enrolment_id);
