package org.beret.cohorts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Collation;
import org.beret.shared.SearchText;
import org.springframework.jdbc.support.SqlArrayValue;

/** Builds the SQL of a {@link ProgressFilter}, restricted to one cohort and its centre; values are bound as parameters. */
final class ProgressQuery {

    private final EnrolmentStatusSql progress;
    private final ProgressFilter filter;
    private final Collation names;
    private final List<String> conditions = new ArrayList<>(List.of("p.cohort_id = :cohort", "p.centre_id = :centre"));
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * What the filter asks for.
     *
     * @param holders who stands with their certificate as the filter wants, where it does
     * @param names the order of names
     */
    ProgressQuery(
            EnrolmentStatusSql progress,
            CohortId cohort,
            TrainingCentreId centre,
            ProgressFilter filter,
            Collection<PersonId> holders,
            Collation names) {
        this.progress = progress;
        this.filter = filter;
        this.names = names;
        parameters.put("cohort", cohort.value());
        parameters.put("centre", centre.value());
        filter.module().ifPresent(module -> parameters.put("module", module.value()));
        filter.order().module().ifPresent(module -> parameters.put("sorted", module.value()));
        conditions.add(SearchText.condition(filter.search(), "p.search_text", parameters));
        if (filter.state().isPresent() || filter.lateOnly() || filter.module().isPresent()) {
            conditions.add(stands());
        }
        filter.country().ifPresent(country -> {
            conditions.add("p.country_code = :country");
            parameters.put("country", country.value());
        });
        if (filter.certificate().isPresent()) {
            conditions.add("p.person_id = any(:holders)");
            parameters.put(
                    "holders",
                    new SqlArrayValue(
                            "uuid", holders.stream().map(PersonId::value).toArray()));
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** From where, and under which conditions; the member is {@code p}. */
    String people() {
        return "from cohorts_member_view p where " + String.join(" and ", conditions);
    }

    /** Names end every order, ids decide between namesakes: a page begins where the one before it ended. */
    String order() {
        var direction = filter.order().descending() ? " desc" : "";
        var byName = "p." + names.column() + "%1$s, p.person_id%1$s";
        return switch (filter.order().key()) {
            case NAME -> byName.formatted(direction);
            case COMPLETED -> completed() + direction + ", " + byName.formatted("");
            case MODULE -> howFar() + direction + ", " + byName.formatted("");
        };
    }

    private String stands() {
        var ofModule = filter.module().isPresent() ? " and e.module_id = :module" : "";
        var late = filter.lateOnly() ? " and " + progress.late() : "";
        var any = exists(ofModule + late);
        return filter.state()
                .map(state -> switch (state) {
                    case NOT_BEGUN -> exists(ofModule + late + " and e.started_at is null and e.completed_at is null");
                    case BEGUN -> exists(ofModule + late + " and e.started_at is not null and e.completed_at is null");
                    case STUCK -> exists(ofModule + late + " and " + progress.stuck());
                    case COMPLETED -> any + " and not " + exists(ofModule + " and e.completed_at is null");
                    case NOTHING_ASSIGNED -> (filter.lateOnly() ? "false and " : "") + "not " + exists(ofModule);
                    case UNREACHED -> EnrolmentStatusSql.UNREACHED + reached(ofModule + late);
                    case UNDELIVERED -> EnrolmentStatusSql.UNDELIVERED + reached(ofModule + late);
                })
                .orElse(any);
    }

    /** Nothing more, or only who stands so with a module. */
    private static String reached(String conditions) {
        return conditions.isEmpty() ? "" : " and " + exists(conditions);
    }

    private static String exists(String conditions) {
        return "exists (select 1 from learning_active_enrolment_view e where e.person_id = p.person_id" + conditions
                + ")";
    }

    private static String completed() {
        return """
                (select count(*) from learning_active_enrolment_view e
                where e.person_id = p.person_id and e.completed_at is not null)""";
    }

    /** Completed before begun before assigned before nothing; among equals by the best score. */
    private static String howFar() {
        return """
                coalesce((select case when e.completed_at is not null then 3000 when e.started_at is not null then 2000 else 1000 end
                    + coalesce((select max(a.half_points * 50 / a.question_count) from learning_attempt_view a
                        where a.enrolment_id = e.id and a.submitted_at is not null), 0)
                    from learning_active_enrolment_view e
                    where e.person_id = p.person_id and e.module_id = :sorted), 0)""";
    }
}
