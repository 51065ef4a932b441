-- Holders are reminded before a certificate expires, once this many months before: on every node the database says who was
-- first. The row is the letter that waits, too, and has neither its text nor its address.
create table certificates_reminder (
    id uuid primary key,
    certificate_id uuid not null references certificates_certificate,
    months_before integer not null,
    person_id uuid not null,
    centre_id uuid not null,
    reminded_at timestamp with time zone not null,
    mail_state varchar(10) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone not null,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    unique (certificate_id, months_before)
);
create index certificates_reminder_mail on certificates_reminder (mail_state, mail_due_at);
