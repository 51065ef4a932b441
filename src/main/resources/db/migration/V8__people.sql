-- People without e-mail, with a service number as the key within their country, and the sight of centres.
alter table accounts_person alter column email drop not null;
alter table accounts_person alter column password_hash drop not null;
alter table accounts_person add column service_number varchar(40);
-- The service number without what people type differently: spaces, hyphens and the size of letters.
alter table accounts_person add column service_key varchar(40);
alter table accounts_person add column police_rank varchar(100) default '' not null;
alter table accounts_person add column languages varchar(200) default '' not null;
-- A manager of a centre invites and suspends its other staff.
alter table accounts_person add column manager boolean default false not null;
-- Sessions that began under an earlier number have ended.
alter table accounts_person add column session_stamp integer default 0 not null;
alter table accounts_person add column erased_at timestamp with time zone;
alter table accounts_person add constraint accounts_person_service unique (country_code, service_key);
create index accounts_person_list on accounts_person (centre_id, role, family_name, given_name);
update accounts_person set manager = true where role = 'TRAINING_CENTRE';

alter table accounts_training_centre add column suspended boolean default false not null;

-- The countries a centre serves: its own, and for a regional centre others too.
create table accounts_centre_country (
    centre_id uuid not null references accounts_training_centre,
    country_code varchar(2) not null references accounts_country,
    primary key (centre_id, country_code)
);
insert into accounts_centre_country (centre_id, country_code) select id, country_code from accounts_training_centre;

-- Where a person was before, so that what a centre did for them is not forgotten.
create table accounts_move (
    id uuid primary key,
    person_id uuid not null references accounts_person,
    from_centre_id uuid not null references accounts_training_centre,
    to_centre_id uuid not null references accounts_training_centre,
    moved_at timestamp with time zone not null,
    moved_by uuid not null references accounts_person
);
create index accounts_move_person on accounts_move (person_id);

-- One code a person, kept as a digest; a new one takes the place of the old. Refers to nothing: signing in knows no records of people.
create table accounts_sign_in_code (
    person_id uuid primary key,
    code_digest varchar(64) not null,
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

-- Who did what to whom. centre_id is the centre that acted; for an act of the United Nations, the centre of the person it is
-- about. No names: they come from accounts_person, so that they go when a person is erased. detail goes then, too. The ids refer to nothing: an entry outlives what it is about.
create table accounts_audit (
    id uuid primary key,
    acted_at timestamp with time zone not null,
    act varchar(60) not null,
    subject_id uuid,
    centre_id uuid,
    actor_id uuid,
    detail varchar(1000) not null
);
create index accounts_audit_centre on accounts_audit (centre_id, id);
create index accounts_audit_subject on accounts_audit (subject_id, id);
create index accounts_audit_act on accounts_audit (act, id);
