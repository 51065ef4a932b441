-- A list of people that a centre sent, from the file to the people. The state is here and in no server's memory, so that any
-- node can show it; alive_at tells whether the one that works on it still does.
create table cohorts_import (
    id uuid primary key,
    centre_id uuid not null references accounts_training_centre,
    started_by uuid not null references accounts_person,
    cohort_id uuid references cohorts_cohort,
    file_name varchar(200) not null,
    sheet varchar(100) not null,
    choices varchar(1000) not null,
    state varchar(12) not null,
    row_count integer not null,
    rows_done integer not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    refused integer not null,
    problem_count integer not null,
    received_at timestamp with time zone not null,
    alive_at timestamp with time zone not null
);
create index cohorts_import_centre on cohorts_import (centre_id, id);
create index cohorts_import_received on cohorts_import (received_at);

-- The file as it was sent, until its people are imported or nobody wants it any more.
create table cohorts_import_file (
    import_id uuid primary key references cohorts_import,
    content bytea not null
);

-- What the last check found; goes with the file.
create table cohorts_import_problem (
    import_id uuid not null references cohorts_import,
    position integer not null,
    row_number bigint not null,
    column_title varchar(200) not null,
    cell varchar(200) not null,
    problem varchar(80) not null,
    details varchar(500) not null,
    primary key (import_id, position)
);
