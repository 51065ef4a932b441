package org.beret.learning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.Points;
import org.beret.catalogue.PromptIds;
import org.beret.catalogue.QuizRules;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An attempt at the quiz of a module. Immutable once submitted. */
@Entity
@Table(name = "learning_attempt")
class Attempt extends AbstractAggregateRoot<Attempt> {

    @EmbeddedId
    private AttemptId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "enrolment_id"))
    private EnrolmentId enrolment;

    /** The installation on which it was begun. */
    @SuppressWarnings("UnusedVariable")
    private UUID origin;

    private long seed;

    /** False only if it was begun when browsers were told the author's ids: they may still hold answers by these. */
    private boolean opaqueIds;

    /** The whole quiz of which this attempt asks critical questions again; null for a whole quiz. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "repeats"))
    private @Nullable AttemptId repeats;

    private Instant startedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Integer rightCount;

    /** Its points; null of attempts that were closed when only right answers had any. */
    private @Nullable Integer halfPoints;

    private int questionCount;
    private @Nullable Boolean passed;

    /** The language in which it was submitted; read by statistics only. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String language;

    /** The version of the questions when it was submitted; read by statistics only. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String courseVersion;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    Attempt(UUID origin, EnrolmentId enrolment, long seed, int questionCount, Instant now) {
        this.id = AttemptId.next();
        this.enrolment = enrolment;
        this.origin = origin;
        this.seed = seed;
        this.opaqueIds = true;
        this.questionCount = questionCount;
        this.startedAt = now;
    }

    /** Makes it one that asks critical questions of this whole quiz again. */
    Attempt repeating(AttemptId whole) {
        repeats = whole;
        return this;
    }

    /**
     * Closes the attempt with its score.
     *
     * @param language in which the person read the questions last
     * @param course the version of these questions
     * @throws IllegalStateException if it is closed already; the caller has to check
     */
    void close(Score score, Language language, CourseVersion course, Instant now) {
        if (isSubmitted()) {
            throw new IllegalStateException("Attempt " + id + " was submitted before");
        }
        submittedAt = now;
        rightCount = score.rightQuestions().size();
        halfPoints = score.points().halves();
        passed = score.passed();
        this.language = language.code();
        courseVersion = course.number();
        registerEvent(new AttemptSubmitted(id, enrolment));
    }

    AttemptId id() {
        return id;
    }

    EnrolmentId enrolment() {
        return enrolment;
    }

    long seed() {
        return seed;
    }

    /** The ids by which browsers know what it asks. */
    PromptIds promptIds() {
        return promptIds(opaqueIds, seed);
    }

    static PromptIds promptIds(boolean opaque, long seed) {
        return opaque ? PromptIds.of(seed) : PromptIds.asWritten();
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    boolean isPassed() {
        return Boolean.TRUE.equals(passed);
    }

    /** None before it is submitted. */
    Points points() {
        var halves = halfPoints == null ? 2 * Objects.requireNonNullElse(rightCount, 0) : halfPoints;
        return new Points(halves, questionCount);
    }

    /** Whether acceptable answers may count: not where the attempt was closed without. */
    boolean countsHalves() {
        return !isSubmitted() || halfPoints != null;
    }

    int questionCount() {
        return questionCount;
    }

    boolean isRepeat() {
        return repeats != null;
    }

    /** The attempt in which the points were earned: the whole quiz that this one repeats a part of, or itself. */
    AttemptId whole() {
        return repeats == null ? id : repeats;
    }

    /** The fewest points that pass: all of a repeat. */
    double pointsToPass(QuizRules rules) {
        return isRepeat() ? questionCount : rules.pointsToPass();
    }
}
