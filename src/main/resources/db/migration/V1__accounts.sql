-- Who people are and what they may see.
create table accounts_country (
    code varchar(2) primary key
);
-- First list of police-contributing countries; an administrator may add any Member State.
insert into accounts_country (code) values
    ('AL'), ('AR'), ('AT'), ('AU'), ('BA'), ('BD'), ('BE'), ('BF'), ('BG'), ('BI'), ('BJ'), ('BR'), ('BT'),
    ('CA'), ('CD'), ('CF'), ('CG'), ('CH'), ('CI'), ('CL'), ('CM'), ('CN'), ('CO'), ('CZ'), ('DE'), ('DJ'),
    ('DK'), ('EG'), ('ES'), ('ET'), ('FI'), ('FJ'), ('FR'), ('GB'), ('GD'), ('GH'), ('GM'), ('GN'), ('HR'),
    ('HU'), ('ID'), ('IE'), ('IN'), ('IT'), ('JM'), ('JO'), ('KE'), ('KG'), ('KR'), ('LK'), ('LT'), ('ME'),
    ('MG'), ('ML'), ('MN'), ('MR'), ('MW'), ('MY'), ('NA'), ('NE'), ('NG'), ('NL'), ('NO'), ('NP'), ('PH'),
    ('PK'), ('PL'), ('PT'), ('PY'), ('RO'), ('RS'), ('RU'), ('RW'), ('SE'), ('SK'), ('SL'), ('SN'), ('SV'),
    ('TD'), ('TG'), ('TH'), ('TJ'), ('TN'), ('TR'), ('TZ'), ('UA'), ('UG'), ('US'), ('UY'), ('VN'), ('VU'),
    ('WS'), ('YE'), ('ZA'), ('ZM'), ('ZW');

create table accounts_training_centre (
    id uuid primary key,
    country_code varchar(2) not null references accounts_country,
    name varchar(200) not null,
    version bigint not null
);

create table accounts_person (
    id uuid primary key,
    email varchar(254) not null unique,
    family_name varchar(100) not null,
    given_name varchar(100) not null,
    role varchar(20) not null,
    country_code varchar(2) references accounts_country,
    centre_id uuid references accounts_training_centre,
    gender varchar(12) not null,
    category varchar(32),
    language varchar(2) not null,
    password_hash varchar(255) not null,
    suspended boolean not null,
    version bigint not null
);
create index accounts_person_centre on accounts_person (centre_id, role);
create index accounts_person_country on accounts_person (country_code, role);

-- Failed sign-ins of the last minutes, so that guessing is slowed down on every node alike.
create table accounts_sign_in_failure (
    id uuid primary key,
    email varchar(254) not null,
    address varchar(45) not null,
    failed_at timestamp with time zone not null
);
create index accounts_sign_in_failure_email on accounts_sign_in_failure (email, failed_at);
create index accounts_sign_in_failure_address on accounts_sign_in_failure (address, failed_at);

-- The one token with which the first administrator of a new server opens the first account; one row at most.
create table accounts_first_administrator_token (
    id smallint primary key check (id = 1),
    token_hash varchar(64) not null,
    created_at timestamp with time zone not null
);
