package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Collation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues one-time codes to trainees of the signed-in person's training centre. A new code voids the earlier one. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class TraineeCodes {

    private final PersonRepository people;
    private final TraineeQueries queries;
    private final SignInSlips slips;
    private final CurrentPerson currentPerson;

    TraineeCodes(PersonRepository people, TraineeQueries queries, SignInSlips slips, CurrentPerson currentPerson) {
        this.people = people;
        this.queries = queries;
        this.slips = slips;
        this.currentPerson = currentPerson;
    }

    /** Codes for those of these trainees of the centre who have no password and are not suspended. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issueFirst(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : slips.issueFirst(people.findAllAtCentre(ids, currentPerson.requireCentre()).stream()
                        .sorted(Person.byName(
                                Collation.of(currentPerson.require().language())))
                        .filter(person -> person.role() == Role.TRAINEE)
                        .toList());
    }

    /** The same for all trainees that a filter finds. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issueFirst(TraineeFilter filter) {
        if (filter.state().filter(PersonState.WITHOUT_PASSWORD::equals).isEmpty()
                && filter.state().isPresent()) {
            return List.of();
        }
        var invited = new TraineeFilter(
                filter.search(), Optional.of(PersonState.WITHOUT_PASSWORD), filter.category(), filter.country());
        return issueFirst(queries.ids(
                currentPerson.requireCentre(),
                invited,
                Collation.of(currentPerson.require().language())));
    }

    /**
     * Voids the password, ends the sessions and issues a code for a new password.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation if the trainee is suspended
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public SignInSlip resetPassword(PersonId id) {
        var person =
                people.findTraineeForUpdate(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        if (person.suspended()) {
            throw new BusinessRuleViolation("person.refused.suspended");
        }
        return slips.resetPassword(person);
    }
}
