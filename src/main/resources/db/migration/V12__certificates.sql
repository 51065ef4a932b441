-- What a training centre attests. Names the person and the centre as they were at the moment of issue: a certificate must hold
-- when the rest has changed or gone. person_id refers to nothing on purpose.
create table certificates_certificate (
    id uuid primary key,
    number varchar(20) not null unique,
    person_id uuid not null,
    holder_name varchar(400),
    country_code varchar(2) not null,
    centre_id uuid,
    centre_name varchar(200) not null,
    course_id varchar(80) not null,
    edition integer not null,
    scope varchar(10) not null,
    issued_at timestamp with time zone not null,
    reissued_at timestamp with time zone,
    valid_until date not null,
    revoked_at timestamp with time zone,
    revoked_reason varchar(500),
    reminded_at timestamp with time zone,
    unique (person_id, course_id, edition, scope)
);
create index certificates_certificate_centre on certificates_certificate (centre_id, valid_until);

create table certificates_module (
    certificate_id uuid not null references certificates_certificate,
    position integer not null,
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    course_digest varchar(64) not null,
    completed_at timestamp with time zone not null,
    right_count integer not null,
    question_count integer not null,
    primary key (certificate_id, position)
);

-- Every act on a certificate. No names in it: a name that was corrected or erased is not kept here either.
create table certificates_act (
    id uuid primary key,
    certificate_id uuid not null references certificates_certificate,
    act varchar(20) not null,
    acted_at timestamp with time zone not null,
    acted_by uuid,
    reason varchar(500) not null
);
create index certificates_act_certificate on certificates_act (certificate_id, id);

-- Public halves of the keys of this installation; the private half is in a file outside this database.
create table certificates_key (
    id varchar(20) primary key,
    public_key varchar(64) not null,
    created_at timestamp with time zone not null,
    retired_at timestamp with time zone
);

-- Numbers that were asked for in vain in the last minutes, so that guessing is slowed down on every node alike.
create table certificates_vain_lookup (
    id uuid primary key,
    address varchar(45) not null,
    asked_at timestamp with time zone not null
);
create index certificates_vain_lookup_address on certificates_vain_lookup (address, asked_at);
