package org.beret.cohorts;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** A module that a cohort has to complete by a day; who decided it, and when. */
@Entity
@Table(name = "cohorts_assignment")
class Assignment {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cohort_id"))
    private CohortId cohort;

    private String moduleId;
    private LocalDate dueOn;
    private Instant assignedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assigned_by"))
    private PersonId assignedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(CohortId cohort, ModuleId module, LocalDate dueOn, PersonId by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.cohort = cohort;
        this.moduleId = module.value();
        this.dueOn = dueOn;
        this.assignedBy = by;
        this.assignedAt = now;
    }

    /** Sets another day; the record says who did so last. */
    void postpone(LocalDate dueOn, PersonId by, Instant now) {
        this.dueOn = dueOn;
        this.assignedBy = by;
        this.assignedAt = now;
    }

    UUID id() {
        return id;
    }

    CohortId cohort() {
        return cohort;
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    PersonId assignedBy() {
        return assignedBy;
    }
}
