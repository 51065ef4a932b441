-- This installation; one row, made by the program at the first start. Rows that say what a person did carry the id of the
-- installation on which they did it as their origin. Origins refer to nothing by foreign key: rows of other installations may
-- come in.
create table installation_self (
    single smallint not null,
    id uuid not null,
    constraint installation_self_pk primary key (single),
    constraint installation_self_single_check check (single = 1)
);
