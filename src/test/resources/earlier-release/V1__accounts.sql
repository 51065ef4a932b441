-- The beginning of the database of release 0.1, as far as it takes to be recognised.
create table accounts_country (
    code varchar(2) primary key
);
insert into accounts_country (code) values ('SN'), ('UY');
