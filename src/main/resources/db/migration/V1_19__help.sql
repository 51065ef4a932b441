-- What trainees ask their training centre, and the mistakes they report to those who keep the course, with what they are answered.

-- The centre is that of the day of writing. The letter with the answer goes out from the same row: it is about one message.
create table help_message (
    id uuid not null,
    person_id uuid not null,
    centre_id uuid not null,
    kind varchar(10) not null,
    place varchar(200) not null,
    course_version varchar(20),
    language varchar(8) not null,
    words varchar(2000) not null,
    written_at timestamp with time zone not null,
    answer varchar(2000),
    answered_at timestamp with time zone,
    answered_by uuid,
    seen_at timestamp with time zone,
    mail_state varchar(12) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    constraint help_message_pk primary key (id),
    constraint help_message_person_fk foreign key (person_id) references people_person,
    constraint help_message_centre_fk foreign key (centre_id) references people_training_centre,
    constraint help_message_answered_by_fk foreign key (answered_by) references people_person
);
create index help_message_person on help_message (person_id, written_at);
create index help_message_centre on help_message (centre_id, kind, answered_at);
create index help_message_mail on help_message (mail_state, mail_due_at);
