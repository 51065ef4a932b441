-- One row an enrolment, never a counter: every figure is a count over these rows and can be made again from the record of
-- learning, people and certificates, by one statement; see decision 19.
create table statistics_enrolment_fact (
    enrolment_id uuid not null,
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
    days integer,
    constraint statistics_enrolment_fact_pk primary key (enrolment_id)
);
create index statistics_enrolment_fact_unit on statistics_enrolment_fact (country_code, module_id, assigned_month);

-- What has to be counted again. Appended with every change of a fact, in its transaction.
create table statistics_recount_mark (
    id bigint generated always as identity,
    country_code varchar(2) not null,
    module_id varchar(80) not null,
    assigned_month integer not null,
    marked_at timestamp with time zone not null,
    constraint statistics_recount_mark_pk primary key (id)
);

-- Counts of persons that exclude each other; their sum is all to whom the module was assigned in that month.
create table statistics_cell (
    module_id varchar(80) not null,
    country_code varchar(2) not null,
    assigned_month integer not null,
    breakdown varchar(20) not null,
    value_key varchar(60) not null,
    not_started integer not null,
    reading integer not null,
    tried integer not null,
    completed_later integer not null,
    completed_at_once integer not null,
    certified_later integer not null,
    certified_at_once integer not null,
    -- Days from assignment to completion with the number of persons, as 3:12,4:1; only where nothing is broken down.
    days varchar(20000) not null,
    constraint statistics_cell_pk primary key (module_id, country_code, assigned_month, breakdown, value_key)
);

-- All cells of a country and module; the revision goes up whenever one of them changed.
create table statistics_country_module (
    module_id varchar(80) not null,
    country_code varchar(2) not null,
    revision bigint not null,
    constraint statistics_country_module_pk primary key (module_id, country_code)
);

-- One node counts at a time: it holds this row. Without a moment, all is made from the record at the next round. Certificates
-- count that are valid on the day counted_on.
create table statistics_recount_lock (
    id smallint not null,
    rebuilt_at timestamp with time zone,
    counted_on date not null,
    constraint statistics_recount_lock_pk primary key (id),
    constraint statistics_recount_lock_single_check check (id = 1)
);
insert into statistics_recount_lock (id, counted_on) values (1, date '1970-01-01');

-- How many trainees each country has, counted every few seconds.
create table statistics_trainee_count (
    country_code varchar(2) not null,
    trainees bigint not null,
    constraint statistics_trainee_count_pk primary key (country_code)
);

-- Targets for the share of women, as dated data with their source; an administrator keeps them.
create table statistics_target (
    category varchar(32) not null,
    target_year integer not null,
    percent integer not null,
    source varchar(300) not null,
    version bigint not null,
    constraint statistics_target_pk primary key (category, target_year),
    constraint statistics_target_percent_check check (percent between 1 and 100)
);
insert into statistics_target (category, target_year, percent, source, version) values
    ('INDIVIDUAL_POLICE_OFFICER', 2028, 30, 'Uniformed Gender Parity Strategy 2018–2028; elsiefund.org/un-strategies-eifund', 0),
    ('FORMED_POLICE_UNIT', 2028, 20, 'Uniformed Gender Parity Strategy 2018–2028; elsiefund.org/un-strategies-eifund', 0);

-- Whether a country has joined the voluntary compact on sexual exploitation and abuse; a country without a row was not looked up.
create table statistics_compact (
    country_code varchar(2) not null,
    status varchar(12) not null,
    dated_on date not null,
    source varchar(500) not null,
    entered_by uuid not null,
    entered_at timestamp with time zone not null,
    version bigint not null,
    constraint statistics_compact_pk primary key (country_code)
);

-- The first attempt of each person at each module; waiting until its answers are added to the counts below, which happens once.
create table statistics_first_attempt (
    attempt_id uuid not null,
    waiting_since timestamp with time zone,
    constraint statistics_first_attempt_pk primary key (attempt_id)
);
create index statistics_first_attempt_waiting on statistics_first_attempt (waiting_since);

-- The revision goes up whenever a count of this module in this version has changed.
create table statistics_quiz (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    revision bigint not null,
    constraint statistics_quiz_pk primary key (module_id, course_version)
);

-- Right and wrong answers by what the same person had right of the other questions.
create table statistics_item (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    question_id varchar(80) not null,
    language varchar(2) not null,
    rest_score integer not null,
    right_count bigint not null,
    wrong_count bigint not null,
    constraint statistics_item_pk primary key (module_id, course_version, question_id, language, rest_score)
);

-- How often something was answered, written as in learning_answer.
create table statistics_item_choice (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    question_id varchar(80) not null,
    language varchar(2) not null,
    choice varchar(1000) not null,
    persons bigint not null,
    constraint statistics_item_choice_pk primary key (module_id, course_version, question_id, language, choice)
);

-- Seconds from one answer to the next, cut to steps of five and at ten minutes.
create table statistics_item_time (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    question_id varchar(80) not null,
    language varchar(2) not null,
    seconds integer not null,
    persons bigint not null,
    constraint statistics_item_time_pk primary key (module_id, course_version, question_id, language, seconds)
);
