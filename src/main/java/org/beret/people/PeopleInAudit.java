package org.beret.people;

import static java.util.stream.Collectors.toMap;
import static org.beret.shared.SqlValues.uuid;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beret.audit.AuditDirectory;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.people.transfers.CentreName;
import org.beret.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Resolves ids of people and centres to names for the audit trail. */
@Component
@Transactional(readOnly = true)
class PeopleInAudit implements AuditDirectory {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final JdbcClient jdbc;

    PeopleInAudit(PersonRepository people, TrainingCentreRepository centres, JdbcClient jdbc) {
        this.people = people;
        this.centres = centres;
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.findAllById(ids).stream().collect(toMap(Person::id, Person::listName));
    }

    @Override
    public List<PersonId> named(String text, int limit) {
        var parameters = new LinkedHashMap<String, Object>();
        var condition = SearchText.condition(text, "search_text", parameters);
        return jdbc.sql("select id from people_person where erased_at is null and " + condition
                        + " order by id limit :limit")
                .params(parameters)
                .param("limit", limit)
                .query((row, _) -> new PersonId(uuid(row, "id")))
                .list();
    }

    @Override
    public Map<PersonId, TrainingCentreId> centres(Collection<PersonId> ids) {
        return people.findAllById(ids).stream()
                .filter(person -> person.centre() != null)
                .collect(toMap(Person::id, person -> Objects.requireNonNull(person.centre())));
    }

    @Override
    public Map<TrainingCentreId, String> centreNames(Collection<TrainingCentreId> ids) {
        return centres.findNames(ids).stream().collect(toMap(CentreName::id, CentreName::name));
    }
}
