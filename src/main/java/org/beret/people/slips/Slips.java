package org.beret.people.slips;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.audit.AuditTrail;
import org.beret.background.WorkState;
import org.beret.identity.CurrentPerson;
import org.beret.identity.FreshSignIn;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The slips of the signed-in person's centre that can be printed, for a day: by every colleague, each print audited. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Slips {

    private final SlipTable batches;
    private final SlipFiles files;
    private final SlipWorker worker;
    private final AuditTrail audit;
    private final FreshSignIn freshSignIn;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Slips(
            SlipTable batches,
            SlipFiles files,
            SlipWorker worker,
            AuditTrail audit,
            FreshSignIn freshSignIn,
            CurrentPerson currentPerson,
            Clock clock) {
        this.batches = batches;
        this.files = files;
        this.worker = worker;
        this.audit = audit;
        this.freshSignIn = freshSignIn;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * A batch as it stands.
     *
     * @param usable how many of its slips nobody has used yet
     * @param ready whether its file has these slips and no others
     */
    public record Standing(SlipBatch batch, int usable, boolean ready) {}

    /** Those that were made within a day, the latest first. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Standing> ofMyCentre() {
        return batches.of(currentPerson.requireCentre(), clock.instant()).stream()
                .map(this::standing)
                .toList();
    }

    private Standing standing(SlipBatch batch) {
        if (batch.state() == WorkState.RUNNING) {
            return new Standing(batch, batch.total(), false);
        }
        var usable = files.usable(batch.id(), currentPerson.requireCentre());
        return new Standing(
                batch, usable.people().size(), batch.state() == WorkState.DONE && files.has(batch.id(), usable));
    }

    /**
     * The file of a batch. The audit trail tells whose slips were printed.
     *
     * @return empty if it has to be made {@linkplain #again anew} first
     * @throws UnknownId if the centre has no such batch
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Optional<byte[]> file(UUID id) {
        freshSignIn.require();
        var batch = find(id);
        var usable = files.usable(id, currentPerson.requireCentre());
        if (batch.state() != WorkState.DONE || !files.has(id, usable)) {
            return Optional.empty();
        }
        audit.record(usable.people(), "slip.printed");
        return files.read(id);
    }

    /**
     * Has the file of a batch made anew, with the slips that nobody has used yet.
     *
     * @return whether it was not being made already
     * @throws UnknownId if the centre has no such batch
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public boolean again(UUID id) {
        var begun = batches.again(find(id).id());
        worker.wakeAfterCommit();
        return begun;
    }

    private SlipBatch find(UUID id) {
        return batches.find(id, currentPerson.requireCentre(), clock.instant()).orElseThrow(() -> new UnknownId(id));
    }
}
