package org.beret.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.SearchText;
import org.beret.shared.SqlValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Read queries over the trainees of a centre, by SQL: pages and filters for screens, and checks of many ids at once.
 * The caller passes the centre of the signed-in person.
 */
@Component
class TraineeQueries {

    private final JdbcClient jdbc;

    TraineeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the filtered list, in the order of the names; the last page if the number is too high. */
    TraineePage page(TrainingCentreId centre, TraineeFilter filter, int number, Collation order) {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(centre, filter, parameters);
        var total = jdbc.sql("select count(*) from people_person where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        var lastPage = (int) Math.max(0, (total - 1) / TraineePage.SIZE);
        var page = Math.clamp(number, 0, lastPage);
        parameters.put("size", TraineePage.SIZE);
        parameters.put("skipped", (long) page * TraineePage.SIZE);
        var rows = jdbc.sql("""
                        select id, family_name, given_name, country_code, service_number, email, gender, category, police_rank,
                            suspended, password_hash is null as without_password
                        from people_person where %s
                        order by %s, id limit :size offset :skipped""".formatted(condition, order.column()))
                .params(parameters)
                .query(TraineeQueries::row)
                .list();
        return new TraineePage(rows, page, total);
    }

    /** How many of these trainees of the centre are suspended. */
    int countSuspended(TrainingCentreId centre, Collection<PersonId> ids) {
        return jdbc.sql("select count(*) from people_person where id = any(:ids) and suspended and "
                        + condition(centre, TraineeFilter.ALL, new LinkedHashMap<>()))
                .param("ids", SqlValues.array(ids.stream().map(PersonId::value).toList()))
                .param("centre", centre.value())
                .query(Integer.class)
                .single();
    }

    /** The filtered trainees, in the order of the names. */
    List<PersonId> ids(TrainingCentreId centre, TraineeFilter filter, Collation order) {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = condition(centre, filter, parameters);
        return jdbc.sql("select id from people_person where " + condition + " order by " + order.column() + ", id")
                .params(parameters)
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "id")))
                .list();
    }

    /**
     * Those of these ids that are trainees of the centre and not erased. Bound as one array, for which PostgreSQL has
     * no limit of parameters.
     */
    Set<PersonId> existing(Collection<PersonId> ids, TrainingCentreId centre) {
        return jdbc.sql("""
                        select id from people_person
                        where id = any(:ids) and centre_id = :centre and role = 'TRAINEE' and erased_at is null""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(PersonId::value).toArray()))
                .param("centre", centre.value())
                .query((row, _) -> new PersonId(SqlValues.uuid(row, "id")))
                .set();
    }

    private static String condition(TrainingCentreId centre, TraineeFilter filter, Map<String, Object> parameters) {
        var condition = new StringBuilder("centre_id = :centre and role = 'TRAINEE' and erased_at is null");
        parameters.put("centre", centre.value());
        filter.category().ifPresent(category -> {
            condition.append(" and category = :category");
            parameters.put("category", category.name());
        });
        filter.country().ifPresent(country -> {
            condition.append(" and country_code = :country");
            parameters.put("country", country.value());
        });
        filter.state().ifPresent(state -> condition.append(" and ").append(condition(state)));
        condition.append(" and ").append(SearchText.condition(filter.search(), "search_text", parameters));
        return condition.toString();
    }

    private static String condition(PersonState state) {
        return switch (state) {
            case ACTIVE -> "not suspended and password_hash is not null";
            case WITHOUT_PASSWORD -> "not suspended and password_hash is null";
            case SUSPENDED -> "suspended";
        };
    }

    private static TraineePage.Row row(ResultSet row, int number) throws SQLException {
        var category = row.getString("category");
        var state = row.getBoolean("without_password") ? PersonState.WITHOUT_PASSWORD : PersonState.ACTIVE;
        return new TraineePage.Row(
                new PersonId(SqlValues.uuid(row, "id")),
                row.getString("family_name"),
                row.getString("given_name"),
                new CountryCode(row.getString("country_code")),
                Optional.ofNullable(row.getString("service_number")),
                Optional.ofNullable(row.getString("email")),
                Gender.valueOf(row.getString("gender")),
                category == null ? null : Category.valueOf(category),
                row.getString("police_rank"),
                row.getBoolean("suspended") ? PersonState.SUSPENDED : state);
    }
}
