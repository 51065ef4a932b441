-- In which language an attempt was submitted; unknown for those submitted before this was written down.
alter table learning_attempt add column language varchar(2);

-- One row an enrolment, made by one statement over learning_* and accounts_person; see decision 19.
drop table statistics_enrolment_fact;
create table statistics_enrolment_fact (
    enrolment_id uuid primary key,
    country_code varchar(2) not null,
    module_id varchar(80) not null,
    -- Year and month in which the module was assigned, as 202611.
    assigned_month integer not null,
    centre_id uuid not null,
    gender varchar(12) not null,
    category varchar(32) not null,
    language varchar(2) not null,
    -- NOT_STARTED, READING, TRIED, COMPLETED_LATER, COMPLETED_AT_ONCE
    stage varchar(20) not null,
    -- The last day on which a certificate over this module is valid that nobody has revoked.
    certified_until date,
    withdrawn_at timestamp with time zone,
    -- Whole days from assignment to completion.
    days integer
);
create index statistics_enrolment_fact_unit on statistics_enrolment_fact (country_code, module_id, assigned_month);

-- What has to be counted again. Appended with every change of a fact, in its transaction.
create table statistics_dirty (
    id bigint generated always as identity primary key,
    country_code varchar(2) not null,
    module_id varchar(80) not null,
    assigned_month integer not null,
    marked_at timestamp with time zone not null
);

-- Counts of persons that exclude each other; their sum is all to whom the module was assigned in that month.
create table statistics_cell (
    module_id varchar(80) not null,
    country_code varchar(2) not null,
    assigned_month integer not null,
    split varchar(20) not null,
    value_key varchar(60) not null,
    not_started integer not null,
    reading integer not null,
    tried integer not null,
    completed_later integer not null,
    completed_at_once integer not null,
    certified_later integer not null,
    certified_at_once integer not null,
    -- Days from assignment to completion with the number of persons, as 3:12,4:1; only where nothing is split.
    days varchar(20000) not null,
    primary key (module_id, country_code, assigned_month, split, value_key)
);

-- All cells of a country and module, and their sum; the revision goes up whenever one of them changed.
create table statistics_sheet (
    module_id varchar(80) not null,
    country_code varchar(2) not null,
    revision bigint not null,
    assigned bigint not null,
    primary key (module_id, country_code)
);

-- One node counts at a time: it holds this row. Without a moment, all is made from the record at the next round. Certificates
-- count that are valid on the day counted_on.
create table statistics_turn (
    id smallint primary key check (id = 1),
    rebuilt_at timestamp with time zone,
    counted_on date not null
);
insert into statistics_turn (id, counted_on) values (1, date '1970-01-01');

-- How many trainees each country has, counted every few seconds.
create table statistics_trainees (
    country_code varchar(2) primary key,
    trainees bigint not null
);

-- Targets for the share of women, as dated data with their source; an administrator keeps them.
create table statistics_target (
    category varchar(32) not null,
    target_year integer not null,
    percent integer not null check (percent between 1 and 100),
    source varchar(300) not null,
    version bigint not null,
    primary key (category, target_year)
);
insert into statistics_target (category, target_year, percent, source, version) values
    ('INDIVIDUAL_POLICE_OFFICER', 2028, 30, 'Uniformed Gender Parity Strategy 2018–2028; elsiefund.org/un-strategies-eifund', 0),
    ('FORMED_POLICE_UNIT', 2028, 20, 'Uniformed Gender Parity Strategy 2018–2028; elsiefund.org/un-strategies-eifund', 0);

-- Whether a country has joined the voluntary compact on sexual exploitation and abuse; a country without a row was not looked up.
create table statistics_compact (
    country_code varchar(2) primary key,
    status varchar(12) not null,
    dated_on date not null,
    source varchar(500) not null,
    entered_by uuid not null,
    entered_at timestamp with time zone not null,
    version bigint not null
);
