-- How a training centre groups its trainees and what it assigns to a group.
create table cohorts_cohort (
    id uuid not null,
    centre_id uuid not null,
    name varchar(200) not null,
    destination varchar(200) not null,
    category varchar(32),
    departure_on date,
    closed_at timestamp with time zone,
    version bigint not null,
    constraint cohorts_cohort_pk primary key (id),
    constraint cohorts_cohort_centre_fk foreign key (centre_id) references people_training_centre
);
create index cohorts_cohort_centre on cohorts_cohort (centre_id);

create table cohorts_member (
    cohort_id uuid not null,
    person_id uuid not null,
    constraint cohorts_member_pk primary key (cohort_id, person_id),
    constraint cohorts_member_cohort_fk foreign key (cohort_id) references cohorts_cohort,
    constraint cohorts_member_person_fk foreign key (person_id) references people_person
);
create index cohorts_member_person on cohorts_member (person_id);

create table cohorts_assignment (
    id uuid not null,
    cohort_id uuid not null,
    module_id varchar(80) not null,
    due_on date not null,
    assigned_at timestamp with time zone not null,
    assigned_by uuid not null,
    version bigint not null,
    constraint cohorts_assignment_pk primary key (id),
    constraint cohorts_assignment_module_key unique (cohort_id, module_id),
    constraint cohorts_assignment_cohort_fk foreign key (cohort_id) references cohorts_cohort,
    constraint cohorts_assignment_assigned_by_fk foreign key (assigned_by) references people_person
);

-- Who asks a person for a module, and until when: a cohort, or without one the centre for this person alone. An enrolment is open as
-- long as anybody asks, and is due on the earliest day.
create table cohorts_demand (
    person_id uuid not null,
    module_id varchar(80) not null,
    cohort_id uuid,
    due_on date not null,
    demanded_at timestamp with time zone not null,
    demanded_by uuid not null,
    constraint cohorts_demand_key unique nulls not distinct (person_id, module_id, cohort_id),
    constraint cohorts_demand_person_fk foreign key (person_id) references people_person,
    constraint cohorts_demand_cohort_fk foreign key (cohort_id) references cohorts_cohort,
    constraint cohorts_demand_demanded_by_fk foreign key (demanded_by) references people_person
);
create index cohorts_demand_cohort on cohorts_demand (cohort_id, module_id);

-- One row a person and day: the reminder on the screen, and the outbox of the letter. Text and address are made when the
-- letter is sent, so that none is kept here.
create table cohorts_reminder (
    id uuid not null,
    person_id uuid not null,
    centre_id uuid not null,
    reminded_by uuid not null,
    reminded_at timestamp with time zone not null,
    reminded_on date not null,
    own_words varchar(1000) default '' not null,
    understood_at timestamp with time zone,
    mail_state varchar(12) not null,
    mail_attempts integer not null,
    mail_due_at timestamp with time zone,
    mail_sent_at timestamp with time zone,
    mail_failure varchar(40),
    constraint cohorts_reminder_pk primary key (id),
    constraint cohorts_reminder_day_key unique (person_id, reminded_on),
    constraint cohorts_reminder_person_fk foreign key (person_id) references people_person,
    constraint cohorts_reminder_centre_fk foreign key (centre_id) references people_training_centre,
    constraint cohorts_reminder_reminded_by_fk foreign key (reminded_by) references people_person
);
create index cohorts_reminder_mail on cohorts_reminder (mail_state, mail_due_at);

-- What other modules may read. ------------------------------------------------------------------------------------------------

-- The trainees of each cohort who are at its centre today.
create view cohorts_member_view as
    select m.cohort_id, m.person_id, c.centre_id, c.closed_at, p.family_name, p.given_name, p.search_text,
        p.sort_key, p.sort_key_es, p.country_code, p.email, p.service_number, p.gender, p.category, p.police_rank, p.suspended
    from cohorts_cohort c
    join cohorts_member m on m.cohort_id = c.id
    join people_trainee_view p on p.id = m.person_id and p.centre_id = c.centre_id;

create view cohorts_cohort_view as
    select id, centre_id, name, closed_at from cohorts_cohort;
