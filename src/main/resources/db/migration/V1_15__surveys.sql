-- Women and men in what was gained.

-- As it stood when the person finished: a later correction moves nobody.
alter table surveys_result add column gender varchar(12) default 'NOT_STATED' not null;
update surveys_result set gender = (select gender from people_person where id = surveys_result.person_id);

-- Women and men are told apart for the first of the people of a group, this many.
alter table surveys_group add column told_apart integer default 0 not null;
