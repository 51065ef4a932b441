-- Training in a classroom: sessions of cohorts, and who attended them.

-- Day and time are those of the clock on the wall, in the time zone of the centre. Empty subject: what it is about says the module.
-- The secret makes the codes that the wall of the room shows.
create table classroom_session (
    id uuid not null,
    centre_id uuid not null,
    cohort_id uuid not null,
    held_on date not null,
    begins_at time not null,
    minutes integer not null,
    subject varchar(200) not null,
    module_id varchar(80),
    place varchar(200) not null,
    led_by varchar(200) not null,
    code_secret varchar(40) not null,
    cancelled_at timestamp with time zone,
    version bigint not null,
    constraint classroom_session_pk primary key (id),
    constraint classroom_session_centre_fk foreign key (centre_id) references people_training_centre,
    constraint classroom_session_cohort_fk foreign key (cohort_id) references cohorts_cohort
);
create index classroom_session_cohort on classroom_session (cohort_id);

create table classroom_session_lesson (
    session_id uuid not null,
    position integer not null,
    lesson_id varchar(80) not null,
    constraint classroom_session_lesson_pk primary key (session_id, position),
    constraint classroom_session_lesson_session_fk foreign key (session_id) references classroom_session
);

-- That somebody attended, who recorded it and how. What came by code and was struck stays as struck: no code brings it back.
create table classroom_attendance (
    session_id uuid not null,
    person_id uuid not null,
    means varchar(8) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    struck_at timestamp with time zone,
    struck_by uuid,
    constraint classroom_attendance_pk primary key (session_id, person_id),
    constraint classroom_attendance_session_fk foreign key (session_id) references classroom_session,
    constraint classroom_attendance_person_fk foreign key (person_id) references people_person,
    constraint classroom_attendance_recorded_by_fk foreign key (recorded_by) references people_person,
    constraint classroom_attendance_struck_by_fk foreign key (struck_by) references people_person
);
create index classroom_attendance_person on classroom_attendance (person_id);

-- How many sessions of a cohort its members have to attend before they receive a certificate; no row where none are asked for.
create table classroom_requirement (
    cohort_id uuid not null,
    sessions integer not null,
    constraint classroom_requirement_pk primary key (cohort_id),
    constraint classroom_requirement_cohort_fk foreign key (cohort_id) references cohorts_cohort
);
