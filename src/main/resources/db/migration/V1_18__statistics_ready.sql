-- Who is ready to deploy, as it is shown: a number that may not be shown is null. Counted on the day of statistics_ready_country.
create table statistics_ready (
    country_code varchar(2) not null,
    breakdown varchar(20) not null,
    value_key varchar(60) not null,
    -- Who is certified on that day, and still on the last days of that month and of the five after it.
    certified_0 bigint,
    certified_1 bigint,
    certified_2 bigint,
    certified_3 bigint,
    certified_4 bigint,
    certified_5 bigint,
    certified_6 bigint,
    constraint statistics_ready_pk primary key (country_code, breakdown, value_key)
);

-- Who leaves next in which month, as 202612, and how many of them are certified on that day. Null where it may not be shown.
create table statistics_departure (
    country_code varchar(2) not null,
    departure_month integer not null,
    officers bigint,
    ready bigint,
    constraint statistics_departure_pk primary key (country_code, departure_month)
);

-- When a country was counted last, and since when it has to be counted anew.
create table statistics_ready_country (
    country_code varchar(2) not null,
    counted_at timestamp with time zone not null,
    counted_on date not null,
    due_since timestamp with time zone,
    constraint statistics_ready_country_pk primary key (country_code)
);
