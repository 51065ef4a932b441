package org.beret.statistics;

/**
 * The one statement that derives the fact of an enrolment from the record of learning, people and certificates, for one enrolment
 * and for all. Whoever takes a module again counts once, as they stand with it now. See decision 19.
 */
final class EnrolmentFactSql {

    /** The columns of {@code statistics_enrolment_fact}, in the order of {@link #SELECT}. */
    static final String COLUMNS = "enrolment_id, country_code, module_id, assigned_month, centre_id, gender, category,"
            + " language, stage, certified_until, withdrawn_at, days";

    /** To be followed by more conditions, which begin with {@code and}; {@code e} is the enrolment. */
    static final String SELECT = """
            select e.id as enrolment_id, p.country_code, e.module_id,
                cast(extract(year from e.assigned_at at time zone 'UTC') * 100
                    + extract(month from e.assigned_at at time zone 'UTC') as integer) as assigned_month,
                coalesce(p.centre_id, cast('00000000-0000-0000-0000-000000000000' as uuid)) as centre_id,
                p.gender, coalesce(p.category, 'NOT_STATED') as category,
                coalesce(a.language, p.language) as language,
                case
                    when e.completed_at is not null and a.passed then 'COMPLETED_AT_ONCE'
                    when e.completed_at is not null then 'COMPLETED_LATER'
                    when a.submitted_at is not null then 'TRIED'
                    when e.started_at is not null then 'READING'
                    else 'NOT_STARTED'
                end as stage,
                (select max(c.valid_until) from certificates_certificate c
                    join certificates_module m on m.certificate_id = c.id and m.module_id = e.module_id
                    where c.person_id = e.person_id and c.revoked_at is null) as certified_until,
                e.withdrawn_at,
                cast(case when e.completed_at is not null then floor(
                    (extract(epoch from e.completed_at) - extract(epoch from e.assigned_at)) / 86400) end as integer) as days
            from learning_enrolment e
            join people_person p on p.id = e.person_id and p.country_code is not null
            left join learning_attempt a on a.enrolment_id = e.id and a.number = 1 and a.submitted_at is not null
            where e.superseded = 0""";

    private EnrolmentFactSql() {}
}
