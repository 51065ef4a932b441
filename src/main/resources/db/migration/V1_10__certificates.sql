-- What a training centre attests. Names the person and the centre as they were at the moment of issue: a certificate must hold
-- when the rest has changed or gone. person_id refers to nothing on purpose.
--
-- Nobody is certified twice for the same training: one certificate of a person for a course or its core follows none, and each
-- further one follows another, whatever became of that. renews is its number, if nobody had revoked it.
create table certificates_certificate (
    id uuid not null,
    number varchar(20) not null,
    person_id uuid not null,
    holder_name varchar(400),
    country_code varchar(2) not null,
    centre_id uuid,
    centre_name varchar(200) not null,
    course_id varchar(80) not null,
    edition integer not null,
    scope varchar(10) not null,
    follows uuid,
    renews varchar(20),
    renewal_begun_at timestamp with time zone,
    issued_at timestamp with time zone not null,
    reissued_at timestamp with time zone,
    valid_until date not null,
    revoked_at timestamp with time zone,
    revoked_reason varchar(500),
    revoked_digest varchar(43), -- stands for the number where revoked certificates are published
    constraint certificates_certificate_pk primary key (id),
    constraint certificates_certificate_number_key unique (number),
    constraint certificates_certificate_once_key unique nulls not distinct (person_id, course_id, scope, follows),
    constraint certificates_certificate_follows_fk foreign key (follows) references certificates_certificate
);
create index certificates_certificate_centre on certificates_certificate (centre_id, valid_until);
create index certificates_certificate_until on certificates_certificate (valid_until);

create table certificates_module (
    certificate_id uuid not null,
    position integer not null,
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    course_digest varchar(64) not null,
    completed_at timestamp with time zone not null,
    half_points integer not null,
    question_count integer not null,
    constraint certificates_module_pk primary key (certificate_id, position),
    constraint certificates_module_certificate_fk foreign key (certificate_id) references certificates_certificate
);

-- The classroom sessions that the holder had attended, as they were at the moment of issue; without a subject the module says it.
create table certificates_session (
    certificate_id uuid not null,
    position integer not null,
    held_on date not null,
    module_id varchar(80),
    subject varchar(200) not null,
    place varchar(200) not null,
    constraint certificates_session_pk primary key (certificate_id, position),
    constraint certificates_session_certificate_fk foreign key (certificate_id) references certificates_certificate
);

-- Every act on a certificate. No names in it: a name that was corrected or erased is not kept here either.
create table certificates_act (
    id uuid not null,
    certificate_id uuid not null,
    act varchar(20) not null,
    acted_at timestamp with time zone not null,
    acted_by uuid,
    reason varchar(500) not null,
    constraint certificates_act_pk primary key (id),
    constraint certificates_act_certificate_fk foreign key (certificate_id) references certificates_certificate
);
create index certificates_act_certificate on certificates_act (certificate_id, id);

-- Public halves of the keys of this installation; the private half is in a file outside this database. One is not retired: of two
-- servers that start at once one brings its key.
create table certificates_key (
    id varchar(20) not null,
    public_key varchar(64) not null,
    created_at timestamp with time zone not null,
    retired_at timestamp with time zone,
    stolen_at timestamp with time zone,
    constraint certificates_key_pk primary key (id),
    constraint certificates_key_in_use_key unique nulls not distinct (retired_at)
);

-- All certificates of a cohort in one file, made in the background. All that a server needs for it is here and in no server's
-- memory: who comes back finds it, and another server goes on with what one has left. The owner is the server that works on it,
-- one start of it; alive_at tells whether it still does, by the clock of the database.
create table certificates_batch (
    id uuid not null,
    centre_id uuid not null,
    cohort_id uuid not null,
    language varchar(2) not null,
    state varchar(10) not null,
    total integer not null,
    done integer not null,
    started_at timestamp with time zone not null,
    alive_at timestamp with time zone not null,
    owner uuid,
    tries integer not null,
    constraint certificates_batch_pk primary key (id)
);
create index certificates_batch_cohort on certificates_batch (cohort_id, started_at);

create table certificates_batch_certificate (
    batch_id uuid not null,
    position integer not null,
    certificate_id uuid not null,
    constraint certificates_batch_certificate_pk primary key (batch_id, position),
    constraint certificates_batch_certificate_batch_fk foreign key (batch_id) references certificates_batch,
    constraint certificates_batch_certificate_certificate_fk foreign key (certificate_id) references certificates_certificate
);

create table certificates_batch_file (
    batch_id uuid not null,
    content bytea not null,
    constraint certificates_batch_file_pk primary key (batch_id),
    constraint certificates_batch_file_batch_fk foreign key (batch_id) references certificates_batch
);

-- Holders are reminded before a certificate expires, once this many months before: on every node the database says who was
-- first. The row is the letter that waits, too, and has neither its text nor its address.
create table certificates_reminder (
    id uuid not null,
    certificate_id uuid not null,
    months_before integer not null,
    person_id uuid not null,
    centre_id uuid not null,
    reminded_at timestamp with time zone not null,
    mail_state varchar(10) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone not null,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    constraint certificates_reminder_pk primary key (id),
    constraint certificates_reminder_once_key unique (certificate_id, months_before),
    constraint certificates_reminder_certificate_fk foreign key (certificate_id) references certificates_certificate
);
create index certificates_reminder_mail on certificates_reminder (mail_state, mail_due_at);

-- Certificates of other installations. ----------------------------------------------------------------------------------------

-- Public keys of other installations, which administrators entered by hand. One that was withdrawn stays: certificates that were
-- accepted by it count no longer from then on.
create table certificates_trusted_key (
    id varchar(20) not null,
    public_key varchar(64) not null,
    issuer varchar(200) not null,
    entered_at timestamp with time zone not null,
    entered_by uuid not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid,
    withdrawn_reason varchar(500),
    constraint certificates_trusted_key_pk primary key (id)
);

-- Certificates of other installations that a centre accepted. One of the same number that was not taken back is accepted once.
create table certificates_elsewhere (
    id uuid not null,
    person_id uuid not null,
    number varchar(20) not null,
    key_id varchar(20) not null,
    holder_name varchar(400),
    centre_name varchar(200) not null,
    course_id varchar(80) not null,
    edition integer not null,
    scope varchar(10) not null,
    issued_at timestamp with time zone not null,
    valid_until date not null,
    accepted_at timestamp with time zone not null,
    accepted_by uuid not null,
    taken_back_at timestamp with time zone,
    taken_back_by uuid,
    taken_back_reason varchar(500),
    constraint certificates_elsewhere_pk primary key (id),
    constraint certificates_elsewhere_once_key unique nulls not distinct (number, taken_back_at),
    constraint certificates_elsewhere_key_fk foreign key (key_id) references certificates_trusted_key
);
create index certificates_elsewhere_person on certificates_elsewhere (person_id);

-- The modules that it names, of those that were taught here when it was accepted.
create table certificates_elsewhere_module (
    elsewhere_id uuid not null,
    module_id varchar(80) not null,
    constraint certificates_elsewhere_module_pk primary key (elsewhere_id, module_id),
    constraint certificates_elsewhere_module_fk foreign key (elsewhere_id) references certificates_elsewhere
);

-- The modules of a certificate of ours that one of another installation stands in for; they are not in certificates_module.
create table certificates_elsewhere_counted (
    certificate_id uuid not null,
    module_id varchar(80) not null,
    number varchar(20) not null,
    issuer varchar(420) not null,
    issued_at timestamp with time zone not null,
    valid_until date not null,
    constraint certificates_elsewhere_counted_pk primary key (certificate_id, module_id),
    constraint certificates_elsewhere_counted_fk foreign key (certificate_id) references certificates_certificate
);

-- Other papers of a person: a note, and perhaps a file. They count for nothing.
create table certificates_paper (
    id uuid not null,
    person_id uuid not null,
    note varchar(500) not null,
    media_type varchar(40),
    content bytea,
    kept_at timestamp with time zone not null,
    kept_by uuid not null,
    constraint certificates_paper_pk primary key (id)
);
create index certificates_paper_person on certificates_paper (person_id);

-- What other modules may read. ------------------------------------------------------------------------------------------------

-- The modules of certificates that nobody revoked.
create view certificates_valid_module_view as
    select c.person_id, m.module_id, c.valid_until
    from certificates_certificate c
    join certificates_module m on m.certificate_id = c.id
    where c.revoked_at is null;
