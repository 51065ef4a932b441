-- Every version of every course that this server has taught, file by file: who began with one may end with it.
create table authoring_course_version (
    course_id varchar(80) not null,
    number varchar(20) not null,
    digest varchar(64) not null,
    installed_at timestamp with time zone not null,
    constraint authoring_course_version_pk primary key (course_id, number)
);

create table authoring_course_file (
    course_id varchar(80) not null,
    number varchar(20) not null,
    name varchar(255) not null,
    content bytea not null,
    constraint authoring_course_file_pk primary key (course_id, number, name),
    constraint authoring_course_file_version_fk foreign key (course_id, number) references authoring_course_version
);
