package org.beret.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.beret.audit.AuditTrail;
import org.beret.audit.LaterActs;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.people.transfers.CentreName;
import org.beret.people.transfers.TransferTable;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.ManyAtOnce;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transfers trainees of the signed-in person's training centre to other centres that serve their country. Both centres
 * find the transfer in their audit trail.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class TraineeTransfers {

    private static final Duration UNDO = Duration.ofHours(1);

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final TransferTable transfers;
    private final AuditTrail audit;
    private final LaterActs acts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    TraineeTransfers(
            PersonRepository people,
            TrainingCentreRepository centres,
            TransferTable transfers,
            AuditTrail audit,
            LaterActs acts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.people = people;
        this.centres = centres;
        this.transfers = transfers;
        this.audit = audit;
        this.acts = acts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * The other open centres that serve the trainee's country.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CentreName> targets(PersonId trainee) {
        var ownCentre = currentPerson.requireCentre();
        var person = people.findTrainee(trainee, ownCentre).orElseThrow(() -> new UnknownId(trainee));
        return targets(person, ownCentre);
    }

    /**
     * Transfers a trainee to another centre, which alone sees them from then on.
     *
     * @throws UnknownId if the centre has no such trainee, or the other centre is none of {@link #targets}
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void transfer(PersonId trainee, TrainingCentreId to) {
        var ownCentre = currentPerson.requireCentre();
        var from = myCentre();
        var person = people.findTraineeForUpdate(trainee, ownCentre).orElseThrow(() -> new UnknownId(trainee));
        var target = targets(person, ownCentre).stream()
                .filter(centre -> centre.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new UnknownId(to));
        transfer(List.of(person), from, target);
    }

    /** The other open centres that serve a country of the signed-in person's centre. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<CentreName> targetsOfMyCentre() {
        var own = myCentre();
        return own.served().stream()
                .flatMap(country -> targets(country, own.id()).stream())
                .distinct()
                .sorted(byName())
                .toList();
    }

    /**
     * Transfers many trainees to another centre; who is of another centre, or whose country the other centre does not serve, is
     * left out.
     *
     * @return whom it transferred
     * @throws UnknownId if the other centre is none of {@link #targetsOfMyCentre}
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> transferAll(Collection<PersonId> ids, TrainingCentreId to) {
        var from = myCentre();
        var target = targetsOfMyCentre().stream()
                .filter(centre -> centre.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new UnknownId(to));
        var serves = centres.findById(to).orElseThrow(() -> new UnknownId(to));
        var concerned = people.lockTrainees(ManyAtOnce.checked(ids), from.id()).stream()
                .filter(person -> serves.serves(Objects.requireNonNull(person.country())))
                .toList();
        transfer(concerned, from, target);
        return concerned.stream().map(Person::id).toList();
    }

    /**
     * Undoes {@link #transferAll} within {@link #UNDO}, for those with whom nobody has worked since.
     *
     * @return whom it brought back
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> takeBack(Collection<PersonId> ids, TrainingCentreId to) {
        var own = myCentre();
        var target = centres.findById(to).orElseThrow(() -> new UnknownId(to));
        var since = clock.instant().minus(UNDO);
        var moved = transfers.lastMoves(
                ManyAtOnce.checked(ids), own.id(), to, currentPerson.require().id(), since);
        var locked = people.lockTrainees(moved.keySet(), to);
        var lastActs = acts.latest(moved.keySet(), since);
        var back = locked.stream()
                .filter(person -> own.serves(Objects.requireNonNull(person.country())))
                .filter(person ->
                        !lastActs.getOrDefault(person.id(), since).isAfter(moved.getOrDefault(person.id(), since)))
                .toList();
        transfer(back, target, new CentreName(own.id(), own.name()));
        return back.stream().map(Person::id).toList();
    }

    private void transfer(List<Person> persons, TrainingCentre from, CentreName to) {
        persons.forEach(person -> person.transfer(to.id()));
        persons.forEach(people::save);
        var actor = currentPerson.require().id();
        var whom = persons.stream().map(Person::id).toList();
        audit.record(from.id(), actor, whom, "person.moved", to.name());
        audit.record(to.id(), actor, whom, "person.received", from.name());
        whom.forEach(person -> transfers.record(person, from.id(), to.id(), actor, clock.instant()));
    }

    private TrainingCentre myCentre() {
        var own = currentPerson.requireCentre();
        return centres.findById(own).orElseThrow(() -> new UnknownId(own));
    }

    private List<CentreName> targets(Person person, TrainingCentreId ownCentre) {
        return targets(Objects.requireNonNull(person.country()), ownCentre);
    }

    private List<CentreName> targets(CountryCode country, TrainingCentreId ownCentre) {
        return centres.findServing(country.value()).stream()
                .filter(centre -> !centre.id().equals(ownCentre))
                .map(centre -> new CentreName(centre.id(), centre.name()))
                .sorted(byName())
                .toList();
    }

    private Comparator<CentreName> byName() {
        return Collation.of(currentPerson.require().language()).comparing(CentreName::name);
    }
}
