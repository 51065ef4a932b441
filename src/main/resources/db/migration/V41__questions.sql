-- Which text a question had when an attempt was submitted; unknown for those submitted before this was written down.
alter table learning_attempt add column course_version varchar(20);

-- The first attempt of each person at each module; waiting until its answers are added to the counts below, which happens once.
create table statistics_attempt (
    attempt_id uuid primary key,
    waiting_since timestamp with time zone
);
create index statistics_attempt_waiting on statistics_attempt (waiting_since);

-- The revision goes up whenever a count of this module in this version has changed.
create table statistics_quiz (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    revision bigint not null,
    primary key (module_id, course_version)
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
    primary key (module_id, course_version, question_id, language, rest_score)
);

-- How often something was answered, written as in learning_answer.
create table statistics_item_choice (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    question_id varchar(80) not null,
    language varchar(2) not null,
    choice varchar(1000) not null,
    persons bigint not null,
    primary key (module_id, course_version, question_id, language, choice)
);

-- Seconds from one answer to the next, cut to steps of five and at ten minutes.
create table statistics_item_time (
    module_id varchar(80) not null,
    course_version varchar(20) not null,
    question_id varchar(80) not null,
    language varchar(2) not null,
    seconds integer not null,
    persons bigint not null,
    primary key (module_id, course_version, question_id, language, seconds)
);

-- Everything is made from the record at the next round.
update statistics_turn set rebuilt_at = null;
