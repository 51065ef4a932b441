package org.beret.people;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.beret.audit.AuditDirectory;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Resolves ids of people and centres to names for the audit trail. */
@Component
@Transactional(readOnly = true)
class PeopleInAudit implements AuditDirectory {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;

    PeopleInAudit(PersonRepository people, TrainingCentreRepository centres) {
        this.people = people;
        this.centres = centres;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return people.findAllById(ids).stream().collect(toMap(Person::id, Person::listName));
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
