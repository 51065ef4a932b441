-- When the trainees of each open cohort leave who are at its centre today. Others may read it.
create view cohorts_departure_view as
    select m.person_id, c.departure_on
    from cohorts_cohort c
    join cohorts_member m on m.cohort_id = c.id
    join people_trainee_view p on p.id = m.person_id and p.centre_id = c.centre_id
    where c.closed_at is null and c.departure_on is not null;
