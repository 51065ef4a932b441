-- Who people are and what they may see.
create table people_country (
    code varchar(2) not null,
    constraint people_country_pk primary key (code)
);
-- First list of police-contributing countries; an administrator may add any Member State.
insert into people_country (code) values
    ('AL'), ('AR'), ('AT'), ('AU'), ('BA'), ('BD'), ('BE'), ('BF'), ('BG'), ('BI'), ('BJ'), ('BR'), ('BT'),
    ('CA'), ('CD'), ('CF'), ('CG'), ('CH'), ('CI'), ('CL'), ('CM'), ('CN'), ('CO'), ('CZ'), ('DE'), ('DJ'),
    ('DK'), ('EG'), ('ES'), ('ET'), ('FI'), ('FJ'), ('FR'), ('GB'), ('GD'), ('GH'), ('GM'), ('GN'), ('HR'),
    ('HU'), ('ID'), ('IE'), ('IN'), ('IT'), ('JM'), ('JO'), ('KE'), ('KG'), ('KR'), ('LK'), ('LT'), ('ME'),
    ('MG'), ('ML'), ('MN'), ('MR'), ('MW'), ('MY'), ('NA'), ('NE'), ('NG'), ('NL'), ('NO'), ('NP'), ('PH'),
    ('PK'), ('PL'), ('PT'), ('PY'), ('RO'), ('RS'), ('RU'), ('RW'), ('SE'), ('SK'), ('SL'), ('SN'), ('SV'),
    ('TD'), ('TG'), ('TH'), ('TJ'), ('TN'), ('TR'), ('TZ'), ('UA'), ('UG'), ('US'), ('UY'), ('VN'), ('VU'),
    ('WS'), ('YE'), ('ZA'), ('ZM'), ('ZW');

create table people_training_centre (
    id uuid not null,
    country_code varchar(2) not null,
    name varchar(200) not null,
    suspended boolean default false not null,
    -- Whether its staff need a second factor to sign in.
    second_factor boolean default false not null,
    -- Where its days end; without one the zone in which its whole country is, else UTC.
    time_zone varchar(64),
    version bigint not null,
    constraint people_training_centre_pk primary key (id),
    constraint people_training_centre_country_fk foreign key (country_code) references people_country
);

-- The countries a centre serves: its own, and for a regional centre others too.
create table people_centre_country (
    centre_id uuid not null,
    country_code varchar(2) not null,
    constraint people_centre_country_pk primary key (centre_id, country_code),
    constraint people_centre_country_centre_fk foreign key (centre_id) references people_training_centre,
    constraint people_centre_country_country_fk foreign key (country_code) references people_country
);

-- People may have no e-mail: then the service number is their key within their country.
create table people_person (
    id uuid not null,
    email varchar(254),
    service_number varchar(40),
    -- The service number without what people type differently: spaces, hyphens and the size of letters.
    service_key varchar(40),
    family_name varchar(100) not null,
    given_name varchar(100) not null,
    -- Beside the name, what lists search and sort by (SearchText, Collation); without a key until the program has made one.
    search_text varchar(1000) default '' not null,
    sort_key bytea,
    sort_key_es bytea,
    police_rank varchar(100) default '' not null,
    role varchar(20) not null,
    -- A manager of a centre invites and suspends its other staff.
    manager boolean default false not null,
    country_code varchar(2),
    centre_id uuid,
    gender varchar(12) not null,
    category varchar(32),
    language varchar(2) not null,
    -- In which courses are read that lack the language of the screens.
    second_language varchar(2),
    languages varchar(200) default '' not null,
    password_hash varchar(255),
    suspended boolean not null,
    -- Sessions that began under an earlier number have ended.
    session_stamp integer default 0 not null,
    erased_at timestamp with time zone,
    version bigint not null,
    constraint people_person_pk primary key (id),
    constraint people_person_email_key unique (email),
    constraint people_person_service_key unique (country_code, service_key),
    constraint people_person_country_fk foreign key (country_code) references people_country,
    constraint people_person_centre_fk foreign key (centre_id) references people_training_centre
);
create index people_person_centre on people_person (centre_id, role);
create index people_person_country on people_person (country_code, role);
create index people_person_list on people_person (centre_id, role, sort_key);
create index people_person_list_es on people_person (centre_id, role, sort_key_es);

-- The version of CLDR of all sort keys; one row.
create table people_collation (
    version varchar(100) not null,
    constraint people_collation_pk primary key (version)
);

-- Where a person was before, so that what a centre did for them is not forgotten.
create table people_transfer (
    id uuid not null,
    person_id uuid not null,
    from_centre_id uuid not null,
    to_centre_id uuid not null,
    moved_at timestamp with time zone not null,
    moved_by uuid not null,
    constraint people_transfer_pk primary key (id),
    constraint people_transfer_person_fk foreign key (person_id) references people_person,
    constraint people_transfer_from_centre_fk foreign key (from_centre_id) references people_training_centre,
    constraint people_transfer_to_centre_fk foreign key (to_centre_id) references people_training_centre,
    constraint people_transfer_moved_by_fk foreign key (moved_by) references people_person
);
create index people_transfer_person on people_transfer (person_id);

-- Slips with one-time codes that are printed in the background, and can be printed again for a day. The owner is the server that prints
-- them; alive_at tells whether it still does, by the clock of the database. made_for says of which list they are.
create table people_slip_batch (
    id uuid not null,
    centre_id uuid not null,
    made_by uuid not null,
    made_for varchar(200) not null,
    language varchar(2) not null,
    state varchar(10) not null,
    total integer not null,
    done integer not null,
    started_at timestamp with time zone not null,
    kept_until timestamp with time zone not null,
    alive_at timestamp with time zone not null,
    owner uuid,
    tries integer not null,
    constraint people_slip_batch_pk primary key (id),
    constraint people_slip_batch_centre_fk foreign key (centre_id) references people_training_centre
);
create index people_slip_batch_centre on people_slip_batch (centre_id, started_at);

create table people_slip (
    batch_id uuid not null,
    person_id uuid not null,
    constraint people_slip_pk primary key (batch_id, person_id),
    constraint people_slip_batch_fk foreign key (batch_id) references people_slip_batch on delete cascade,
    constraint people_slip_person_fk foreign key (person_id) references people_person
);
create index people_slip_person on people_slip (person_id);

-- Encrypted, as the codes are. The digest says whose slips are in it, and under which names.
create table people_slip_file (
    batch_id uuid not null,
    content bytea not null,
    digest varchar(64) not null,
    constraint people_slip_file_pk primary key (batch_id),
    constraint people_slip_file_batch_fk foreign key (batch_id) references people_slip_batch on delete cascade
);

-- The one token with which the first administrator of a new server opens the first account; one row at most.
create table people_first_administrator_token (
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null,
    constraint people_first_administrator_token_pk primary key (token_hash)
);

-- What other modules may read. ------------------------------------------------------------------------------------------------

-- The trainees on the register today; not those who were erased.
create view people_trainee_view as
    select id, centre_id, country_code, family_name, given_name, search_text, sort_key, sort_key_es, email, service_number,
        gender, category, police_rank, suspended
    from people_person where role = 'TRAINEE' and erased_at is null;

-- What is counted about everybody of a country, also about those who were erased. No names.
create view people_demographic_view as
    select id, role, country_code, centre_id, gender, category, language
    from people_person where country_code is not null;

create view people_centre_view as
    select id, name from people_training_centre;
