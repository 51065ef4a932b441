-- Who did what to whom. centre_id is the centre that acted; for an act of the United Nations, the centre of the person it is
-- about. No names: they come from people_person, so that they go when a person is erased. detail goes then, too. The ids refer
-- to nothing by foreign key: an entry outlives what it is about.
create table audit_entry (
    id uuid not null,
    acted_at timestamp with time zone not null,
    action varchar(60) not null,
    subject_id uuid,
    centre_id uuid,
    actor_id uuid,
    detail varchar(1000) not null,
    constraint audit_entry_pk primary key (id)
);
create index audit_entry_centre on audit_entry (centre_id, id);
create index audit_entry_subject on audit_entry (subject_id, id);
create index audit_entry_action on audit_entry (action, id);
