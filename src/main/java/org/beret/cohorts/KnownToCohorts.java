package org.beret.cohorts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.accounts.CurrentPerson;
import org.beret.accounts.KnownElsewhere;
import org.beret.accounts.PersonId;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.ModuleId;
import org.beret.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from a person to their progress in each cohort of their centre, and names modules. */
@Component
class KnownToCohorts implements KnownElsewhere {

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final CourseCatalogue catalogue;

    KnownToCohorts(JdbcClient jdbc, CurrentPerson currentPerson, CourseCatalogue catalogue) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Way> ways(PersonId trainee) {
        return jdbc.sql("""
                        select c.id, c.name from cohorts_cohort c
                        join cohorts_member m on m.cohort_id = c.id
                        join accounts_person p on p.id = m.person_id and p.centre_id = c.centre_id and p.erased_at is null
                        where p.id = :person and c.centre_id = :centre
                        order by case when c.closed_at is null then 0 else 1 end, c.departure_on, c.name""")
                .param("person", trainee.value())
                .param("centre", currentPerson.requireCentre().value())
                .query((row, _) -> new Way(
                        "cohorts/" + row.getObject("id", UUID.class) + "/trainees/" + trainee,
                        "person.progress-in",
                        row.getString("name")))
                .list();
    }

    @Override
    public Optional<String> name(String act, String detail, Language language) {
        var isOfModule = act.startsWith("module.") || act.startsWith("attempt.");
        return Optional.of(detail)
                .filter(_ -> isOfModule)
                .flatMap(id -> catalogue.module(new ModuleId(id)))
                .map(module -> module.title().in(language));
    }
}
