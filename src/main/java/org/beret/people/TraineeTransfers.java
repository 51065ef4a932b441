package org.beret.people;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.people.transfers.CentreName;
import org.beret.people.transfers.TransferTable;
import org.beret.shared.Collation;
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

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final TransferTable transfers;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    TraineeTransfers(
            PersonRepository people,
            TrainingCentreRepository centres,
            TransferTable transfers,
            AuditTrail audit,
            CurrentPerson currentPerson,
            Clock clock) {
        this.people = people;
        this.centres = centres;
        this.transfers = transfers;
        this.audit = audit;
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
        var from = centres.findById(ownCentre).orElseThrow(() -> new UnknownId(ownCentre));
        var person = people.findTraineeForUpdate(trainee, ownCentre).orElseThrow(() -> new UnknownId(trainee));
        var target = targets(person, ownCentre).stream()
                .filter(centre -> centre.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new UnknownId(to));
        person.transfer(to);
        people.save(person);
        var actor = currentPerson.require().id();
        audit.record(ownCentre, actor, List.of(trainee), "person.moved", target.name());
        audit.record(to, actor, List.of(trainee), "person.received", from.name());
        transfers.record(trainee, ownCentre, to, actor, clock.instant());
    }

    private List<CentreName> targets(Person person, TrainingCentreId ownCentre) {
        var country = Objects.requireNonNull(person.country());
        return centres.findServing(country.value()).stream()
                .filter(centre -> !centre.id().equals(ownCentre))
                .map(centre -> new CentreName(centre.id(), centre.name()))
                .sorted(Collation.of(currentPerson.require().language()).comparing(CentreName::name))
                .toList();
    }
}
