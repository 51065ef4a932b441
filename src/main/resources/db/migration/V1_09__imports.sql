-- A list of people that a centre sent, from the file to the people. The state is here and in no server's memory, so that any
-- node can show it; alive_at tells whether the one that works on it still does.
create table imports_import (
    id uuid not null,
    centre_id uuid not null,
    started_by uuid not null,
    cohort_id uuid,
    file_name varchar(200) not null,
    sheet varchar(100) not null,
    choices varchar(1000) not null,
    state varchar(12) not null,
    row_count integer not null,
    -- Rows that the spreadsheet hides, and that are left out.
    hidden_rows integer not null,
    rows_done integer not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    -- Somebody has to decide about them before the import.
    doubtful integer not null,
    refused integer not null,
    problem_count integer not null,
    -- What was known had changed between check and import, so that the list was checked again.
    changed_since boolean not null,
    received_at timestamp with time zone not null,
    alive_at timestamp with time zone not null,
    began_at timestamp with time zone,
    done_at timestamp with time zone,
    constraint imports_import_pk primary key (id),
    constraint imports_import_centre_fk foreign key (centre_id) references people_training_centre,
    constraint imports_import_started_by_fk foreign key (started_by) references people_person,
    constraint imports_import_cohort_fk foreign key (cohort_id) references cohorts_cohort
);
create index imports_import_centre on imports_import (centre_id, id);
create index imports_import_received on imports_import (received_at);

-- The file as it was sent, until its people are imported or nobody wants it any more.
create table imports_file (
    import_id uuid not null,
    content bytea not null,
    constraint imports_file_pk primary key (import_id),
    constraint imports_file_import_fk foreign key (import_id) references imports_import
);

-- Cells that somebody has mended, in place of those of the file; they go with it.
create table imports_cell (
    import_id uuid not null,
    row_number bigint not null,
    column_number integer not null,
    cell varchar(500) not null,
    constraint imports_cell_pk primary key (import_id, row_number, column_number),
    constraint imports_cell_file_fk foreign key (import_id) references imports_file on delete cascade
);

-- What the last check found; goes with the file.
create table imports_problem (
    import_id uuid not null,
    position integer not null,
    row_number bigint not null,
    column_title varchar(200) not null,
    cell varchar(200) not null,
    problem varchar(80) not null,
    details varchar(500) not null,
    constraint imports_problem_pk primary key (import_id, position),
    constraint imports_problem_import_fk foreign key (import_id) references imports_import
);

-- What an import would make, or made, of each row. Of rows that came to people this stays: it tells what the import changed, from what
-- to what, and by it the import is undone. No foreign key to people: a person may be erased, and then what stands here is emptied.
create table imports_row (
    import_id uuid not null,
    position integer not null,
    row_number bigint not null,
    kind varchar(12) not null,
    service_number varchar(40) not null,
    name varchar(250) not null,
    person_id uuid,
    -- A line for each field: its name, the value before and the value after, set apart by tabs.
    changes varchar(4000) not null,
    decision varchar(12),
    -- Whether the import brought the person into its cohort.
    joined boolean not null,
    constraint imports_row_pk primary key (import_id, position),
    constraint imports_row_import_fk foreign key (import_id) references imports_import
);
create index imports_row_number on imports_row (import_id, row_number);
create index imports_row_person on imports_row (person_id);
