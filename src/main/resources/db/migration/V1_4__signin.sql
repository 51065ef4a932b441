-- Sign-in codes: one a person, kept as a digest; a new one takes the place of the old. person_id refers to nothing by foreign
-- key: signing in knows no records of people.
create table signin_code (
    person_id uuid not null,
    code_digest varchar(64) not null,
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint signin_code_pk primary key (person_id)
);

-- Failed sign-ins of the last minutes, so that guessing is slowed down on every node alike.
create table signin_failure (
    id uuid not null,
    email varchar(254) not null,
    address varchar(45) not null,
    failed_at timestamp with time zone not null,
    constraint signin_failure_pk primary key (id)
);
create index signin_failure_email on signin_failure (email, failed_at);
create index signin_failure_address on signin_failure (address, failed_at);
