-- Who did what to whom. centre_id is the centre that acted; for an act of the United Nations, the centre of the person it is
-- about. No names: they come from people_person, so that they go when a person is erased. detail goes then, too. The ids refer
-- to nothing by foreign key: an entry outlives what it is about.
-- The chain: chain_number counts from 1 within chain_id, which is an installation; hash covers the hash before it and the row, of
-- the detail only detail_digest, so that the detail can be erased. Without a chain_id: committed, and not chained yet.
create table audit_entry (
    id uuid not null,
    acted_at timestamp with time zone not null,
    action varchar(60) not null,
    subject_id uuid,
    centre_id uuid,
    actor_id uuid,
    detail varchar(1000) not null,
    -- More than one where acts are counted, by count_key, instead of being recorded one by one.
    times integer default 1 not null,
    count_key varchar(64),
    erased boolean default false not null,
    chain_id uuid,
    chain_number bigint,
    detail_salt varchar(32),
    detail_digest varchar(64),
    hash varchar(64),
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_chain_key unique (chain_id, chain_number),
    constraint audit_entry_count_key unique (count_key)
);
create index audit_entry_centre on audit_entry (centre_id, id);
create index audit_entry_subject on audit_entry (subject_id, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_time on audit_entry (acted_at);

-- Where each chain ends.
create table audit_chain (
    id uuid not null,
    length bigint not null,
    hash varchar(64) not null,
    constraint audit_chain_pk primary key (id)
);
