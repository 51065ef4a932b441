-- The desk of a training centre: what a cohort is, who was reminded, and what was taken back with a reason.
alter table cohorts_cohort add column category varchar(32);
alter table cohorts_cohort add column closed_at timestamp with time zone;
create index cohorts_member_person on cohorts_member (person_id);

-- Withdrawn: the person is no longer asked to learn the module. What they did is kept, and is there when they are asked again.
alter table learning_enrolment add column withdrawn_at timestamp with time zone;
alter table learning_enrolment add column withdrawn_reason varchar(500);
create index learning_enrolment_due on learning_enrolment (due_on);

-- One row a person and day: the reminder on the screen, and the outbox of the letter. Text and address are made when the
-- letter is sent, so that none is kept here.
create table cohorts_reminder (
    id uuid primary key,
    person_id uuid not null references accounts_person,
    centre_id uuid not null references accounts_training_centre,
    reminded_by uuid not null references accounts_person,
    reminded_at timestamp with time zone not null,
    reminded_on date not null,
    understood_at timestamp with time zone,
    mail_state varchar(12) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    unique (person_id, reminded_on)
);
create index cohorts_reminder_mail on cohorts_reminder (mail_state, mail_due_at);
