-- The outbox: events that an application module published and another has still to hear.
create table event_publication (
    id uuid primary key,
    listener_id varchar(512) not null,
    event_type varchar(512) not null,
    serialized_event varchar(4000) not null,
    publication_date timestamp(6) with time zone not null,
    completion_date timestamp(6) with time zone,
    status varchar(20),
    completion_attempts integer,
    last_resubmission_date timestamp(6) with time zone
);
create index event_publication_listener on event_publication (listener_id, publication_date);
create index event_publication_completion on event_publication (completion_date);
