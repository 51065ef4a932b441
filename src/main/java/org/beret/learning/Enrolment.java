package org.beret.learning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A person and a module, from assignment to completion. Pinned to a course version at the first lesson. Whoever takes a module
 * again is enrolled anew, and what they did before stays with the enrolment before.
 */
@Entity
@Table(name = "learning_enrolment")
class Enrolment extends AbstractAggregateRoot<Enrolment> {

    @EmbeddedId
    private EnrolmentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    private String moduleId;
    private Instant assignedAt;
    private String assignedBy;
    private @Nullable LocalDate dueOn;
    private @Nullable Instant startedAt;
    private @Nullable String courseVersion;
    private @Nullable String courseDigest;
    private @Nullable String lastLessonId;
    private @Nullable Instant completedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnReason;

    /** 0 for the enrolment that counts today; queries alone read it, see {@link EnrolmentRepository#supersede}. */
    @SuppressWarnings("UnusedVariable")
    private int superseded;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolment(PersonId person, ModuleId module, String assignedBy, LocalDate dueOn, Instant now) {
        this.id = EnrolmentId.next();
        this.person = person;
        this.moduleId = module.value();
        this.assignedAt = now;
        this.assignedBy = assignedBy;
        this.dueOn = dueOn;
    }

    /** A new due date; a completed enrolment keeps the date it was completed under. */
    void postpone(LocalDate dueOn) {
        if (completedAt == null) {
            this.dueOn = dueOn;
        }
    }

    /** Asks the person once more after the module was withdrawn; what they have done since the first time counts. */
    void resume(String assignedBy, Instant now) {
        withdrawnAt = null;
        withdrawnReason = null;
        this.assignedBy = assignedBy;
        assignedAt = now;
    }

    /** Takes the module back unless it is completed. Doing it again changes nothing. */
    void withdraw(String reason, Instant now) {
        if (completedAt == null && withdrawnAt == null) {
            withdrawnAt = now;
            withdrawnReason = reason;
        }
    }

    /** Opens a lesson: the first one starts the enrolment on this version of the course. */
    void open(LessonId lesson, CourseVersion current, Instant now) {
        lastLessonId = lesson.value();
        if (startedAt == null) {
            startedAt = now;
            courseVersion = current.number();
            courseDigest = current.digest();
            registerEvent(new ModuleStarted(id, person, module(), assignedAt, now));
        }
    }

    /** Completes the enrolment once, with the text that was learned; passing again changes nothing. */
    void complete(CourseVersion version, Instant now) {
        if (completedAt == null) {
            completedAt = now;
            // An attempt that was under way when the module was taken back still counts.
            withdrawnAt = null;
            courseVersion = version.number();
            courseDigest = version.digest();
            registerEvent(new ModuleCompleted(
                    id, person, module(), version, assignedAt, Objects.requireNonNull(startedAt), now));
        }
    }

    EnrolmentId id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    /** The version the person began with, or completed with; none before the first lesson. */
    Optional<CourseVersion> courseVersion() {
        return courseVersion == null || courseDigest == null
                ? Optional.empty()
                : Optional.of(new CourseVersion(courseVersion, courseDigest));
    }

    Instant assignedAt() {
        return assignedAt;
    }

    String assignedBy() {
        return assignedBy;
    }

    Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    Optional<LessonId> lastLesson() {
        return Optional.ofNullable(lastLessonId).map(LessonId::new);
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    /** Whether the person is asked to learn the module and has not completed it. */
    boolean isOpen() {
        return withdrawnAt == null && completedAt == null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    EnrolmentState state() {
        if (withdrawnAt != null) {
            return EnrolmentState.WITHDRAWN;
        }
        if (completedAt != null) {
            return EnrolmentState.COMPLETED;
        }
        return startedAt == null ? EnrolmentState.ASSIGNED : EnrolmentState.IN_PROGRESS;
    }
}
