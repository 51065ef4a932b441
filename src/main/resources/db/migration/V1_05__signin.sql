-- Sign-in codes: one a person, kept as a digest; a new one takes the place of the old. person_id refers to nothing by foreign
-- key: signing in knows no records of people.
create table signin_code (
    person_id uuid not null,
    code_digest varchar(64) not null,
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    issued_by uuid,
    constraint signin_code_pk primary key (person_id)
);

-- Codes that may be printed again, for a day: encrypted with a key outside the database. With the code goes this copy.
create table signin_kept_code (
    person_id uuid not null,
    batch_id uuid not null,
    code bytea not null,
    kept_until timestamp with time zone not null,
    constraint signin_kept_code_pk primary key (person_id),
    constraint signin_kept_code_code_fk foreign key (person_id) references signin_code on delete cascade
);
create index signin_kept_code_batch on signin_kept_code (batch_id);

-- Requests of the last minutes by the limit that counts them, so that guessing is slowed down on every node alike.
create table signin_failed_request (
    id uuid not null,
    limit_name varchar(20) not null,
    account varchar(254) not null,
    address varchar(45) not null,
    failed_at timestamp with time zone not null,
    constraint signin_failed_request_pk primary key (id)
);
create index signin_failed_request_account on signin_failed_request (limit_name, account, address, failed_at);
create index signin_failed_request_address on signin_failed_request (limit_name, address, failed_at);
create index signin_failed_request_time on signin_failed_request (limit_name, failed_at);

-- Devices at which somebody has signed in before, by the digest of the token in their cookie.
create table signin_known_device (
    token_digest varchar(64) not null,
    person_id uuid not null,
    seen_at timestamp with time zone not null,
    constraint signin_known_device_pk primary key (token_digest, person_id)
);
create index signin_known_device_person on signin_known_device (person_id);
create index signin_known_device_seen on signin_known_device (seen_at);

-- Letters that tell people of a change of what they sign in with, to the address they had at that moment: the new one may be
-- that of a thief.
create table signin_letter (
    id uuid not null,
    person_id uuid not null,
    change varchar(30) not null,
    address varchar(254) not null,
    changed_at timestamp with time zone not null,
    mail_state varchar(12) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    constraint signin_letter_pk primary key (id)
);
create index signin_letter_mail on signin_letter (mail_state, mail_due_at);
create index signin_letter_person on signin_letter (person_id);

-- Authenticator apps, one a person: the secret, encrypted with a key that is not in the database, and the last step of thirty
-- seconds whose code was used, so that no code is taken twice.
create table signin_totp (
    person_id uuid not null,
    secret bytea not null,
    last_step bigint not null,
    created_at timestamp with time zone not null,
    constraint signin_totp_pk primary key (person_id)
);

-- Which key that is, as a short hash of it; one row, from the first app on.
create table signin_totp_key (
    id smallint not null,
    fingerprint varchar(12) not null,
    constraint signin_totp_key_pk primary key (id),
    constraint signin_totp_key_one_check check (id = 1)
);

-- Passkeys: the public halves, as WebAuthn describes them. The attestation is what the device said when it made the key.
create table signin_passkey (
    id uuid not null,
    person_id uuid not null,
    -- In Base64 for addresses; up to 1023 bytes.
    credential_id varchar(1400) not null,
    name varchar(100) not null,
    public_key bytea not null,
    attestation bytea not null,
    -- How the device can be reached, separated by commas.
    transports varchar(100) not null,
    signature_count bigint not null,
    verified boolean not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone not null,
    constraint signin_passkey_pk primary key (id),
    constraint signin_passkey_credential_key unique (credential_id)
);
create index signin_passkey_person on signin_passkey (person_id);

-- By which identifier a provider of single sign-on knows a person.
create table signin_federated_identity (
    issuer varchar(400) not null,
    subject varchar(255) not null,
    person_id uuid not null,
    linked_at timestamp with time zone not null,
    constraint signin_federated_identity_pk primary key (issuer, subject),
    constraint signin_federated_identity_person_key unique (person_id, issuer)
);
-- Sessions: one without its row ends at its next request. proved_at says when the person last proved who they are; without it the
-- device was remembered. The token, of which a cookie has the original, lets another server go on with the session when the one
-- that has it in memory is gone: with what was proved (factors), and as long as the stamp is still that of the account.
create table signin_session (
    id uuid not null,
    person_id uuid not null,
    token_digest varchar(64) not null,
    session_stamp integer not null,
    factors varchar(100) not null,
    began_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    proved_at timestamp with time zone,
    browser varchar(60) not null,
    network varchar(45) not null,
    -- The device, if it is one that stays signed in.
    device_id uuid,
    constraint signin_session_pk primary key (id)
);
create index signin_session_person on signin_session (person_id);
create index signin_session_seen on signin_session (seen_at);

-- Devices on which trainees stay signed in. The cookie holds id and token; each use replaces the token. Void once the stamp of the
-- person is another one.
create table signin_remembered_device (
    id uuid not null,
    person_id uuid not null,
    session_stamp integer not null,
    token_digest varchar(64) not null,
    digest_before varchar(64) not null,
    replaced_at timestamp with time zone,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone not null,
    browser varchar(60) not null,
    network varchar(45) not null,
    constraint signin_remembered_device_pk primary key (id)
);
create index signin_remembered_device_person on signin_remembered_device (person_id);
create index signin_remembered_device_used on signin_remembered_device (used_at);
