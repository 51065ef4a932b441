-- The outbox, as Spring Modulith wants it: events that an application module published and another has still to hear. One event
-- tells of many enrolments or people: two hundred ids and what is around them.
create table event_publication (
    id uuid not null,
    listener_id varchar(512) not null,
    event_type varchar(512) not null,
    serialized_event varchar(16000) not null,
    publication_date timestamp(6) with time zone not null,
    completion_date timestamp(6) with time zone,
    status varchar(20),
    completion_attempts integer,
    last_resubmission_date timestamp(6) with time zone,
    constraint event_publication_pk primary key (id)
);
create index event_publication_listener on event_publication (listener_id, publication_date);
create index event_publication_completion on event_publication (completion_date);
