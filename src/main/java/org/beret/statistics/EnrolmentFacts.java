package org.beret.statistics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beret.accounts.PersonProfile;
import org.beret.catalogue.ModuleId;
import org.beret.learning.EnrolmentId;
import org.beret.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The fact rows. Writing is idempotent and does not depend on order: an event heard twice, or a completion heard before
 * the assignment, ends in the same row.
 */
@Component
class EnrolmentFacts {

    private final JdbcClient jdbc;

    EnrolmentFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of one enrolment by now; moments that have not come are null and erase nothing. */
    record Moments(
            Instant assignedAt,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    void record(EnrolmentId enrolment, ModuleId module, PersonProfile person, Moments moments) {
        var country = person.country();
        if (country == null) {
            return;
        }
        jdbc.sql("""
                        insert into statistics_enrolment_fact
                        (enrolment_id, country_code, centre_id, module_id, gender, category, assigned_at)
                        values (:enrolment, :country, :centre, :module, :gender, :category, :assigned)
                        on conflict do nothing""")
                .param("enrolment", enrolment.value())
                .param("country", country.value())
                .param(
                        "centre",
                        Optional.ofNullable(person.centre())
                                .map(id -> id.value())
                                .orElse(null))
                .param("module", module.value())
                .param("gender", person.gender().name())
                .param(
                        "category",
                        Optional.ofNullable(person.category()).map(Enum::name).orElse(null))
                .param("assigned", at(moments.assignedAt()))
                .update();
        set("started_at", moments.startedAt(), enrolment);
        set("completed_at", moments.completedAt(), enrolment);
    }

    /** One row a country, counted now. */
    List<Row> count(ModuleId module) {
        return jdbc.sql("""
                        select country_code, count(*) as assigned,
                            sum(case when started_at is not null and completed_at is null then 1 else 0 end) as in_progress,
                            sum(case when completed_at is not null then 1 else 0 end) as completed,
                            sum(case when completed_at is not null and gender = 'WOMAN' then 1 else 0 end) as women
                        from statistics_enrolment_fact
                        where module_id = :module
                        group by country_code""")
                .param("module", module.value())
                .query((row, _) -> new Row(
                        new CountryCode(row.getString("country_code")),
                        row.getLong("assigned"),
                        row.getLong("in_progress"),
                        row.getLong("completed"),
                        row.getLong("women")))
                .list();
    }

    /** Counted facts of one country. */
    record Row(CountryCode country, long assigned, long inProgress, long completed, long women) {}

    private void set(String column, @Nullable Instant moment, EnrolmentId enrolment) {
        if (moment != null) {
            jdbc.sql("update statistics_enrolment_fact set " + column + " = :moment where enrolment_id = :enrolment")
                    .param("moment", at(moment))
                    .param("enrolment", enrolment.value())
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
