package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.identity.CentreTime;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.slips.SignInSlip;
import org.beret.printing.PaperAddress;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Collation;
import org.beret.shared.ManyAtOnce;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.beret.signin.UnusedCodes;
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
    private final UnusedCodes unused;
    private final PaperAddress address;
    private final CurrentPerson currentPerson;
    private final CentreTime time;

    TraineeCodes(
            PersonRepository people,
            TraineeQueries queries,
            SignInSlips slips,
            UnusedCodes unused,
            PaperAddress address,
            CurrentPerson currentPerson,
            CentreTime time) {
        this.people = people;
        this.queries = queries;
        this.slips = slips;
        this.unused = unused;
        this.address = address;
        this.currentPerson = currentPerson;
        this.time = time;
    }

    /** Codes for those of these trainees of the centre who have no password and are not suspended. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<SignInSlip> issueFirst(Collection<PersonId> ids) {
        return slips.issueFirst(invited(ids));
    }

    /**
     * The same, as slips that are printed in the background.
     *
     * @param madeFor the cohort or list they are of
     * @param sure whether unused codes may be voided
     * @return how many slips are made
     * @throws BusinessRuleViolation if the address on them would lead nobody here
     * @throws NeedsConfirmation if some have a code that nobody has used, and it is not sure
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int print(Collection<PersonId> ids, String madeFor, boolean sure) {
        slips.requireFresh();
        address.require();
        var invited = invited(ManyAtOnce.checked(ids));
        if (!sure) {
            unused.of(invited.stream().map(Person::id).toList()).ifPresent(this::ask);
        }
        if (!invited.isEmpty()) {
            slips.print(invited, madeFor);
        }
        return invited.size();
    }

    /** {@link #print(Collection, String, boolean)} for all trainees that a filter finds. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public int print(TraineeFilter filter, String madeFor, boolean sure) {
        if (filter.state().filter(PersonState.WITHOUT_PASSWORD::equals).isEmpty()
                && filter.state().isPresent()) {
            return 0;
        }
        var invited = new TraineeFilter(
                filter.search(), Optional.of(PersonState.WITHOUT_PASSWORD), filter.category(), filter.country());
        return print(queries.ids(currentPerson.requireCentre(), invited, names()), madeFor, sure);
    }

    /** With locks, so that of two colleagues at once the second is asked about the slips of the first. */
    private List<Person> invited(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.lockTrainees(ids, currentPerson.requireCentre()).stream()
                        .filter(person -> PersonState.of(person) == PersonState.WITHOUT_PASSWORD)
                        .sorted(Person.byName(names()))
                        .toList();
    }

    private void ask(UnusedCodes.Unused codes) {
        var by = codes.by().flatMap(people::findById).map(Person::fullName).orElse("–");
        throw new NeedsConfirmation(List.of(
                new BusinessRuleViolation("slips.unused", codes.count(), time.dayOf(codes.lastIssuedAt()), by)));
    }

    private Collation names() {
        return Collation.of(currentPerson.require().language());
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
