-- The latest departure of each person, as their cohorts say it, also those that are closed.
create view cohorts_latest_departure_view as
    select m.person_id, max(c.departure_on) as departure_on
    from cohorts_member m join cohorts_cohort c on c.id = m.cohort_id
    where c.departure_on is not null
    group by m.person_id;
