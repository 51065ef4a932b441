-- All certificates of a cohort in one file, made in the background. The state is here and in no server's memory, so that
-- whoever comes back finds it; alive_at tells whether the server that works on it still does.
create table certificates_batch (
    id uuid primary key,
    centre_id uuid not null,
    cohort_id uuid not null,
    language varchar(2) not null,
    state varchar(10) not null,
    total integer not null,
    done integer not null,
    started_at timestamp with time zone not null,
    alive_at timestamp with time zone not null
);
create index certificates_batch_cohort on certificates_batch (cohort_id, started_at);

create table certificates_batch_file (
    batch_id uuid primary key references certificates_batch,
    content bytea not null
);
