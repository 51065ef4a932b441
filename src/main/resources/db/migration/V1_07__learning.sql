-- What a person was asked to learn, has read, answered and completed.
--
-- Whoever has to take a module again is enrolled anew; the enrolment before stays with all that was read and answered.
-- superseded_at is null for the enrolment that counts today: one a person and module, which the database holds. An earlier one
-- of two has the lower id, because ids are ordered by time.
-- Withdrawn: the person is no longer asked to learn the module. What they did is kept, and is there when they are asked again.
create table learning_enrolment (
    id uuid not null,
    person_id uuid not null,
    module_id varchar(80) not null,
    origin uuid not null,
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
    superseded_at timestamp with time zone,
    version bigint not null,
    constraint learning_enrolment_pk primary key (id),
    constraint learning_enrolment_current_key unique nulls not distinct (person_id, module_id, superseded_at),
    constraint learning_enrolment_person_fk foreign key (person_id) references people_person
);
create index learning_enrolment_due on learning_enrolment (due_on);

create table learning_lesson_reading (
    enrolment_id uuid not null,
    lesson_id varchar(80) not null,
    origin uuid not null,
    read_at timestamp with time zone not null,
    constraint learning_lesson_reading_pk primary key (enrolment_id, lesson_id),
    constraint learning_lesson_reading_enrolment_fk foreign key (enrolment_id) references learning_enrolment
);

-- The way by which somebody first came to an end of a case: ids of steps joined by commas. It is counted and never graded.
create table learning_case_way (
    enrolment_id uuid not null,
    lesson_id varchar(80) not null,
    course_revision varchar(20) not null,
    way varchar(2000) not null,
    origin uuid not null,
    ended_at timestamp with time zone not null,
    constraint learning_case_way_pk primary key (enrolment_id, lesson_id),
    constraint learning_case_way_enrolment_fk foreign key (enrolment_id) references learning_enrolment
);

-- The ten questions before the first lesson of a module and after its completion, once a person and module, whatever enrolment. Both
-- times ask the questions of the version that the first began with. right_count is null until the moment is finished.
create table learning_measure (
    person_id uuid not null,
    module_id varchar(80) not null,
    moment varchar(6) not null,
    origin uuid not null,
    course_version varchar(20) not null,
    course_digest varchar(64) not null,
    begun_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    right_count integer,
    constraint learning_measure_pk primary key (person_id, module_id, moment),
    constraint learning_measure_person_fk foreign key (person_id) references people_person,
    constraint learning_measure_moment_check check (moment in ('before', 'after'))
);

-- What was answered in them: ids of options joined by commas. Nobody but the person reads it; it goes when they are erased.
create table learning_measure_answer (
    person_id uuid not null,
    module_id varchar(80) not null,
    moment varchar(6) not null,
    question_id varchar(80) not null,
    choice varchar(1000) not null,
    constraint learning_measure_answer_pk primary key (person_id, module_id, moment, question_id),
    constraint learning_measure_answer_measure_fk foreign key (person_id, module_id, moment) references learning_measure
);

-- Attempts have no number: the first of an enrolment has the lowest id. One at a time is under way on an installation.
-- half_points: its points in halves; null where it was closed when only right answers had any.
-- repeats: the whole quiz of which it asks critical questions again, and nothing else; null for a whole quiz.
-- opaque_ids: browsers know its questions and options by other ids than the author's; false for those begun before there were such.
-- language and course_version: in which language, and with which texts of the questions, the attempt was submitted.
create table learning_attempt (
    id uuid not null,
    enrolment_id uuid not null,
    origin uuid not null,
    seed bigint not null,
    opaque_ids boolean default false not null,
    repeats uuid,
    started_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    right_count integer,
    half_points integer,
    question_count integer not null,
    passed boolean,
    language varchar(2),
    course_version varchar(20),
    version bigint not null,
    constraint learning_attempt_pk primary key (id),
    constraint learning_attempt_under_way_key unique nulls not distinct (enrolment_id, origin, submitted_at),
    constraint learning_attempt_enrolment_fk foreign key (enrolment_id) references learning_enrolment,
    constraint learning_attempt_repeats_fk foreign key (repeats) references learning_attempt,
    constraint learning_attempt_score_check check (submitted_at is null or right_count is not null and passed is not null)
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
    origin uuid not null,
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

-- After an attempt with points enough and a critical question wrong: the objectives whose critical questions the next one asks.
create table learning_asked_again (
    attempt_id uuid not null,
    objective_id varchar(80) not null,
    constraint learning_asked_again_pk primary key (attempt_id, objective_id),
    constraint learning_asked_again_attempt_fk foreign key (attempt_id) references learning_attempt
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

-- What other modules may read. ------------------------------------------------------------------------------------------------

-- All enrolments there ever were, also those that are withdrawn or superseded.
create view learning_enrolment_view as
    select id, person_id, module_id, started_at from learning_enrolment;

-- The enrolments that count today; they may be withdrawn.
create view learning_current_enrolment_view as
    select id, person_id, module_id, assigned_at, due_on, started_at, completed_at, withdrawn_at, course_version, course_digest
    from learning_enrolment where superseded_at is null;

-- What people are asked to learn today, or have completed.
create view learning_active_enrolment_view as
    select id, person_id, module_id, assigned_at, due_on, started_at, completed_at, course_version, course_digest
    from learning_enrolment where superseded_at is null and withdrawn_at is null;

create view learning_lesson_reading_view as
    select enrolment_id, lesson_id from learning_lesson_reading;

-- All attempts, also the one under way. One that repeats critical questions has the score of the whole quiz: there are the points.
create view learning_attempt_view as
    select a.id, a.enrolment_id, a.submitted_at, coalesce(w.half_points, 2 * w.right_count, a.half_points, 2 * a.right_count) as half_points,
        coalesce(w.question_count, a.question_count) as question_count, a.passed
    from learning_attempt a left join learning_attempt w on w.id = a.repeats;

-- Further attempts that a training centre allowed.
create view learning_release_view as
    select id, enrolment_id from learning_release;

-- The first attempt of each enrolment, once it is submitted.
create view learning_first_attempt_view as
    select a.id, a.enrolment_id, a.passed, a.language, a.course_version from learning_attempt a
    where a.submitted_at is not null and not exists (
        select 1 from learning_attempt earlier where earlier.enrolment_id = a.enrolment_id and earlier.id < a.id);

-- The first attempt that a person ever made at a module, once it is submitted.
create view learning_first_attempt_ever_view as
    select a.id from learning_attempt a join learning_enrolment e on e.id = a.enrolment_id
    where a.submitted_at is not null and a.language is not null and a.course_version is not null
    and not exists (
        select 1 from learning_attempt earlier where earlier.enrolment_id = a.enrolment_id and earlier.id < a.id)
    and not exists (
        select 1 from learning_enrolment earlier
        where earlier.person_id = e.person_id and earlier.module_id = e.module_id and earlier.id < e.id);

-- The answers of attempts with what is known of the attempt.
create view learning_answer_view as
    select l.attempt_id, e.module_id, a.course_version, a.language, a.started_at, a.right_count,
        l.question_id, l.position, l.revision, l.choice, l.counted
    from learning_answer l
    join learning_attempt a on a.id = l.attempt_id
    join learning_enrolment e on e.id = a.enrolment_id;
