-- Quizzes that a training centre has its cohort take under its eyes, who took them so, and what certificates say of it.

-- Day and time are those of the clock on the wall, in the time zone of the centre. only_here: whoever is in the cohort cannot begin the
-- quiz of the module elsewhere until it is over. closed_at: ended by hand before its time. taken_back_at: never held.
create table classroom_quiz (
    id uuid not null,
    centre_id uuid not null,
    cohort_id uuid not null,
    module_id varchar(80) not null,
    held_on date not null,
    begins_at time not null,
    minutes integer not null,
    place varchar(200) not null,
    only_here boolean not null,
    word varchar(20) not null,
    closed_at timestamp with time zone,
    taken_back_at timestamp with time zone,
    version bigint not null,
    constraint classroom_quiz_pk primary key (id),
    constraint classroom_quiz_centre_fk foreign key (centre_id) references people_training_centre,
    constraint classroom_quiz_cohort_fk foreign key (cohort_id) references cohorts_cohort
);
create index classroom_quiz_cohort on classroom_quiz (cohort_id);

-- That an attempt was begun under supervision. The name of the centre is that of the day. whole: nothing of the result was answered
-- elsewhere; false where critical questions were asked again of a quiz that was taken without supervision.
create table classroom_quiz_attempt (
    attempt_id uuid not null,
    quiz_id uuid not null,
    person_id uuid not null,
    centre_name varchar(200) not null,
    begun_at timestamp with time zone not null,
    whole boolean not null,
    constraint classroom_quiz_attempt_pk primary key (attempt_id),
    constraint classroom_quiz_attempt_attempt_fk foreign key (attempt_id) references learning_attempt,
    constraint classroom_quiz_attempt_quiz_fk foreign key (quiz_id) references classroom_quiz,
    constraint classroom_quiz_attempt_person_fk foreign key (person_id) references people_person
);
create index classroom_quiz_attempt_quiz on classroom_quiz_attempt (quiz_id);
create index classroom_quiz_attempt_person on classroom_quiz_attempt (person_id);

-- closes_at: when an attempt is closed whatever happens; no loss of a connection moves it. ends_at is null where nothing else ends it.
alter table learning_attempt_time add column closes_at bigint;
alter table learning_attempt_time alter column ends_at drop not null;

-- Who supervised the quiz by which the module was completed, as it was at the moment of issue; null if nobody did.
alter table certificates_module add column supervised_by varchar(200);
