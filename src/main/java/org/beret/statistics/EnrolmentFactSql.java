package org.beret.statistics;

/**
 * The one statement that derives the fact of an enrolment from the views that learning, people and certificates publish, for one
 * enrolment and for all. Whoever takes a module again counts once, as they stand with it now. See decision 19.
 */
final class EnrolmentFactSql {

    /** The columns of {@code statistics_enrolment_fact}, in the order of {@link #SELECT}. */
    static final String COLUMNS = "enrolment_id, country_code, module_id, assigned_month, centre_id, gender, category,"
            + " language, stage, certified_until, withdrawn_at, days";

    private static final String FACT = """
            select e.id as enrolment_id, p.country_code, e.module_id,
                cast(extract(year from e.assigned_at at time zone 'UTC') * 100
                    + extract(month from e.assigned_at at time zone 'UTC') as integer) as assigned_month,
                coalesce(p.centre_id, cast('00000000-0000-0000-0000-000000000000' as uuid)) as centre_id,
                p.gender, coalesce(p.category, 'NOT_STATED') as category,
                coalesce(a.language, p.language) as language,
                case
                    when e.completed_at is not null and a.passed then 'COMPLETED_AT_ONCE'
                    when e.completed_at is not null then 'COMPLETED_LATER'
                    when a.id is not null then 'TRIED'
                    when e.started_at is not null then 'READING'
                    else 'NOT_STARTED'
                end as stage,
                (select max(c.valid_until) from certificates_valid_module_view c
                    where c.person_id = e.person_id and c.module_id = e.module_id) as certified_until,
                e.withdrawn_at,
                cast(case when e.completed_at is not null then floor(
                    (extract(epoch from e.completed_at) - extract(epoch from e.assigned_at)) / 86400) end as integer) as days
            """;

    private static final String JOINS = """
            join people_demographic_view p on p.id = e.person_id
            left join learning_first_attempt_view a on a.enrolment_id = e.id
            where true""";

    /** Facts of all enrolments. More conditions may follow, which begin with {@code and}; {@code e} is the enrolment. */
    static final String SELECT = FACT + "from learning_current_enrolment_view e\n" + JOINS;

    /** Facts of the enrolments in the array {@code :wanted}. Joined, because H2 does not look {@code in} up in a view by index. */
    static final String SELECT_WANTED = FACT + """
            from unnest(cast(:wanted as uuid array)) as wanted (id)
            join learning_current_enrolment_view e on e.id = wanted.id
            """ + JOINS;

    /** Whether the fact {@code fact} still has something to tell of: the same joins, asked for one row at a time. */
    static final String IS_CURRENT = """
            exists (select 1 from learning_current_enrolment_view e
                join people_demographic_view p on p.id = e.person_id
                where e.id = fact.enrolment_id)""";

    private EnrolmentFactSql() {}
}
