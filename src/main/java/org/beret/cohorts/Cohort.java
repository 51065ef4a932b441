package org.beret.cohorts;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.beret.accounts.PersonId;
import org.beret.accounts.TrainingCentreId;
import org.jspecify.annotations.Nullable;

/** Trainees of one centre who prepare for the same departure. */
@Entity
@Table(name = "cohorts_cohort")
class Cohort {

    @EmbeddedId
    private CohortId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private TrainingCentreId centre;

    private String name;
    private String destination;
    private @Nullable LocalDate departureOn;

    @ElementCollection
    @CollectionTable(name = "cohorts_member", joinColumns = @JoinColumn(name = "cohort_id"))
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private Set<PersonId> members = new LinkedHashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Cohort() {}

    Cohort(TrainingCentreId centre, String name, String destination, @Nullable LocalDate departureOn) {
        this.id = CohortId.next();
        this.centre = centre;
        this.name = name;
        this.destination = destination;
        this.departureOn = departureOn;
    }

    void admit(PersonId person) {
        members.add(person);
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

    String destination() {
        return destination;
    }

    Optional<LocalDate> departureOn() {
        return Optional.ofNullable(departureOn);
    }

    Set<PersonId> members() {
        return Set.copyOf(members);
    }
}
