package org.beret.cohorts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.beret.identity.TrainingCentreId;
import org.beret.people.Category;
import org.beret.shared.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;

/** Trainees of one centre who prepare for the same departure. Who they are is with {@link CohortMembers}. */
@Entity
@Table(name = "cohorts_cohort")
class Cohort {

    @EmbeddedId
    private CohortId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private TrainingCentreId centre;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Category category;

    private String destination;
    private @Nullable LocalDate departureOn;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Cohort() {}

    Cohort(TrainingCentreId centre, CohortDetails details) {
        this.id = CohortId.next();
        this.centre = centre;
        this.name = details.name();
        this.destination = details.destination();
        describe(details);
    }

    final void describe(CohortDetails details) {
        name = details.name();
        category = details.category().orElse(null);
        destination = details.destination();
        departureOn = details.departureOn().orElse(null);
    }

    /**
     * Puts it away: nothing is deleted, and it can be opened again.
     *
     * @throws ChangedMeanwhile if it is
     */
    void close(Instant now) {
        ChangedMeanwhile.refuseUnless(!isClosed());
        closedAt = now;
    }

    /**
     * Undoes {@link #close}.
     *
     * @throws ChangedMeanwhile if it is open
     */
    void reopen() {
        ChangedMeanwhile.refuseUnless(isClosed());
        closedAt = null;
    }

    /** The optimistic-locking version, raised by every change. */
    long version() {
        return version == null ? 0 : version;
    }

    CohortId id() {
        return id;
    }

    TrainingCentreId centre() {
        return centre;
    }

    String name() {
        return name;
    }

    Optional<LocalDate> departureOn() {
        return Optional.ofNullable(departureOn);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    CohortDetails details() {
        return new CohortDetails(name, Optional.ofNullable(category), destination, departureOn());
    }
}
