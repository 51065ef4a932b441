-- One row an enrolment, never a counter: every figure is a count over these rows and can be made again from learning_*.
create table statistics_enrolment_fact (
    enrolment_id uuid primary key,
    country_code varchar(2) not null,
    centre_id uuid,
    module_id varchar(80) not null,
    gender varchar(12) not null,
    category varchar(32),
    assigned_at timestamp with time zone not null,
    started_at timestamp with time zone,
    completed_at timestamp with time zone
);
create index statistics_enrolment_fact_country on statistics_enrolment_fact (country_code, module_id);
