package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up people for screens and services of other modules, within the training centre of the signed-in person. Ids of
 * other people are left out of every answer.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional(readOnly = true)
public class PeopleOfMyCentre {

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final TraineeQueries trainees;
    private final CurrentPerson currentPerson;

    PeopleOfMyCentre(
            PersonRepository people,
            TrainingCentreRepository centres,
            TraineeQueries trainees,
            CurrentPerson currentPerson) {
        this.people = people;
        this.centres = centres;
        this.trainees = trainees;
        this.currentPerson = currentPerson;
    }

    /** The profiles of those of these people who belong to the centre, by name. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonProfile> ofMyCentre(Collection<PersonId> ids) {
        return people.findAllAtCentre(ids, currentPerson.requireCentre()).stream()
                .sorted(Person.byName(Collation.of(currentPerson.require().language())))
                .map(PersonProfile::of)
                .toList();
    }

    /** Those of these people who are trainees of the centre and not erased. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Set<PersonId> traineesAmong(Collection<PersonId> ids) {
        return ids.isEmpty() ? Set.of() : trainees.existing(ids, currentPerson.requireCentre());
    }

    /** The name of the centre; empty for staff of the United Nations. */
    @PreAuthorize("isAuthenticated()")
    public Optional<String> nameOfMyCentre() {
        return Optional.ofNullable(currentPerson.require().centre())
                .flatMap(centres::findById)
                .map(TrainingCentre::name);
    }

    /** Sets the language of the account and of the session. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void changeMyLanguage(Language language) {
        var signedIn = currentPerson.require();
        signedIn.changeLanguage(language);
        people.findById(signedIn.id()).ifPresent(person -> person.changeLanguage(language));
    }
}
