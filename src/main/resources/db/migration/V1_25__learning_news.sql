-- When each trainee last looked at what is new, and when they did in the visit before.
create table learning_news_look (
    person_id uuid not null,
    last_at timestamp with time zone not null,
    before_at timestamp with time zone not null,
    constraint learning_news_look_pk primary key (person_id),
    constraint learning_news_look_person_fk foreign key (person_id) references people_person
);
