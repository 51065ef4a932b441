-- How a training centre groups its trainees and what it assigns to a group.
create table cohorts_cohort (
    id uuid primary key,
    centre_id uuid not null references accounts_training_centre,
    name varchar(200) not null,
    destination varchar(200) not null,
    departure_on date,
    version bigint not null
);
create index cohorts_cohort_centre on cohorts_cohort (centre_id);

create table cohorts_member (
    cohort_id uuid not null references cohorts_cohort,
    person_id uuid not null references accounts_person,
    primary key (cohort_id, person_id)
);

create table cohorts_assignment (
    id uuid primary key,
    cohort_id uuid not null references cohorts_cohort,
    module_id varchar(80) not null,
    due_on date not null,
    assigned_at timestamp with time zone not null,
    assigned_by uuid not null references accounts_person,
    version bigint not null,
    unique (cohort_id, module_id)
);
