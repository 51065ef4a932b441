-- What was useful, asked once in mission.

-- One row a person and departure: the questions on the screen, and the outbox of the letter.
create table surveys_mission_request (
    id uuid not null,
    person_id uuid not null,
    course_id varchar(80) not null,
    course_revision varchar(20) not null,
    departed_on date not null,
    requested_at timestamp with time zone not null,
    mail_state varchar(10) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone not null,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    constraint surveys_mission_request_pk primary key (id),
    constraint surveys_mission_request_once_key unique (person_id, course_id, departed_on),
    constraint surveys_mission_request_person_fk foreign key (person_id) references people_person
);
create index surveys_mission_request_mail on surveys_mission_request (mail_state, mail_due_at);

-- Who does not want to be asked.
create table surveys_mission_refusal (
    person_id uuid not null,
    refused_at timestamp with time zone not null,
    constraint surveys_mission_refusal_pk primary key (person_id),
    constraint surveys_mission_refusal_person_fk foreign key (person_id) references people_person
);
