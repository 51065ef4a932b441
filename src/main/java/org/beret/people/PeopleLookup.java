package org.beret.people;

import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up any person or centre, without a check of who asks: for listeners and jobs, which run for nobody. Screens and
 * services that act for a signed-in person use {@link PeopleOfMyCentre}.
 */
@Component
public class PeopleLookup {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;

    PeopleLookup(PersonRepository people, TrainingCentreRepository centres) {
        this.people = people;
        this.centres = centres;
    }

    /** The profile of a person, also of an erased one. */
    @Transactional(readOnly = true)
    public Optional<PersonProfile> find(PersonId id) {
        return people.findById(id).map(PersonProfile::of);
    }

    /** The name of a training centre. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(TrainingCentreId centre) {
        return centres.findById(centre).map(TrainingCentre::name);
    }
}
