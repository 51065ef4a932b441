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
import java.util.UUID;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The enrolment of a person in a module, from assignment to completion. Pinned to a course version when the first lesson is opened.
 * Someone who has to take a module again gets a new enrolment, which supersedes the former one.
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

    /** Null for the current enrolment; read by queries only, see {@link EnrolmentRepository#supersede}. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Instant supersededAt;

    /** The installation on which the enrolment was made; for bringing together what several have. */
    @SuppressWarnings("UnusedVariable")
    private UUID origin;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolment(UUID origin, PersonId person, ModuleId module, String assignedBy, LocalDate dueOn, Instant now) {
        this.id = EnrolmentId.next();
        this.origin = origin;
        this.person = person;
        this.moduleId = module.value();
        this.assignedAt = now;
        this.assignedBy = assignedBy;
        this.dueOn = dueOn;
    }

    /** Sets a new due date, unless the enrolment is completed; returns whether it is another one. */
    boolean reschedule(LocalDate dueOn) {
        if (completedAt != null || dueOn.equals(this.dueOn)) {
            return false;
        }
        this.dueOn = dueOn;
        return true;
    }

    /** Assigns the module again after it was withdrawn; progress is kept. */
    void resume(String assignedBy, Instant now) {
        withdrawnAt = null;
        withdrawnReason = null;
        this.assignedBy = assignedBy;
        assignedAt = now;
    }

    /** Withdraws the module unless it is completed. Idempotent. */
    void withdraw(String reason, Instant now) {
        if (completedAt == null && withdrawnAt == null) {
            withdrawnAt = now;
            withdrawnReason = reason;
        }
    }

    /** Records that a lesson was opened; the first one starts the enrolment and pins it to this course version. */
    void open(LessonId lesson, CourseVersion current, Instant now) {
        lastLessonId = lesson.value();
        if (startedAt == null) {
            startedAt = now;
            learn(current);
            registerEvent(new ModuleStarted(id, person, module(), assignedAt, now));
        }
    }

    /**
     * Completes the enrolment, with the course version that was learned: a later correction of the one begun, but never what a
     * server that has not heard of that one takes it for. Idempotent.
     */
    void complete(CourseVersion version, Instant now) {
        if (completedAt == null) {
            completedAt = now;
            // An attempt that was under way when the module was withdrawn still counts.
            withdrawnAt = null;
            courseVersion().filter(begun -> isEarlierCorrection(begun, version)).ifPresent(_ -> learn(version));
            registerEvent(new ModuleCompleted(
                    id,
                    person,
                    module(),
                    courseVersion().orElseThrow(),
                    assignedAt,
                    Objects.requireNonNull(startedAt),
                    now));
        }
    }

    private static boolean isEarlierCorrection(CourseVersion begun, CourseVersion later) {
        return later.isCorrectionOf(begun) && CourseVersion.BY_NUMBER.compare(begun, later) < 0;
    }

    private void learn(CourseVersion version) {
        courseVersion = version.number();
        courseDigest = version.digest();
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

    /** The version that was started or completed with; empty before the first lesson. */
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

    /** Neither withdrawn nor completed. */
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
