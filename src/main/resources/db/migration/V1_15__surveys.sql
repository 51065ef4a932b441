-- Women and men in what was gained.

-- As it stood when the person finished: a later correction moves nobody.
alter table surveys_result add column gender varchar(12) default 'NOT_STATED' not null;
update surveys_result set gender = (select gender from people_person where id = surveys_result.person_id);

-- Women and men are told apart for the first of the people of a group, this many.
alter table surveys_group add column told_apart integer default 0 not null;

-- What people say of the course. ------------------------------------------------------------------------------------------------

-- One row a person and topic: a core module at its end, or the course after three months in mission. Country and cohort are those of
-- the day of answering. An empty sentence was erased; without one nothing was written.
create table surveys_evaluation (
    person_id uuid not null,
    occasion varchar(10) not null,
    subject varchar(80) not null,
    course_revision varchar(20) not null,
    usefulness integer,
    sentence varchar(300),
    country_code varchar(2),
    cohort_id varchar(40),
    given_at timestamp with time zone not null,
    version bigint not null,
    constraint surveys_evaluation_pk primary key (person_id, occasion, subject, course_revision),
    constraint surveys_evaluation_person_fk foreign key (person_id) references people_person,
    constraint surveys_evaluation_usefulness_check check (usefulness between 1 and 4)
);
create index surveys_evaluation_topic on surveys_evaluation (occasion, subject, course_revision, given_at);

create table surveys_named_lesson (
    person_id uuid not null,
    occasion varchar(10) not null,
    subject varchar(80) not null,
    course_revision varchar(20) not null,
    module_id varchar(80) not null,
    lesson_id varchar(80) not null,
    constraint surveys_named_lesson_pk primary key (person_id, occasion, subject, course_revision, module_id, lesson_id),
    constraint surveys_named_lesson_evaluation_fk foreign key (person_id, occasion, subject, course_revision)
        references surveys_evaluation
);
