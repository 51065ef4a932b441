-- What people answered about a module or a course, as it is told to others: only in whole groups of five, in the order of answering.

-- A cohort, centre or country about a subject, and how many people are in it. Its row is locked while somebody is added.
create table surveys_group (
    series varchar(10) not null,
    group_id varchar(40) not null,
    subject varchar(100) not null,
    persons integer not null,
    constraint surveys_group_pk primary key (series, group_id, subject)
);

-- The values of one person, who belongs to one group of a series for good: the one they were in when they answered. place counts
-- from 1 within the group.
create table surveys_result (
    series varchar(10) not null,
    subject varchar(100) not null,
    person_id uuid not null,
    group_id varchar(40) not null,
    place integer not null,
    value_one integer not null,
    value_two integer not null,
    value_three integer,
    constraint surveys_result_pk primary key (series, subject, person_id),
    constraint surveys_result_place_key unique (series, group_id, subject, place),
    constraint surveys_result_group_fk foreign key (series, group_id, subject) references surveys_group,
    constraint surveys_result_person_fk foreign key (person_id) references people_person
);
