package org.beret.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is done to a person, in the transaction in which it is done: no act without its entry, no entry without
 * its act. An act is a word such as {@code person.added}, whose text is {@code audit.person.added}. Details are short
 * values, such as a module's id or the names of changed fields; no names of persons, which must go when they are erased.
 */
@Component
public class AuditTrail {

    private static final int LONGEST_DETAIL = 1000;
    private static final int BATCH = 1000;

    private static final String INSERT = """
            insert into audit_entry (id, acted_at, act, subject_id, centre_id, actor_id, detail)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final CurrentPerson currentPerson;
    private final AuditDirectory directory;
    private final Clock clock;

    AuditTrail(JdbcTemplate jdbc, CurrentPerson currentPerson, AuditDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.directory = directory;
        this.clock = clock;
    }

    /** An act of the person who is signed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(PersonId subject, String act, String... details) {
        record(List.of(subject), act, details);
    }

    /** The same act of the person who is signed in on many people. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<PersonId> subjects, String act, String... details) {
        var actor = currentPerson.require();
        record(actor.centre(), actor.id(), subjects, act, details);
    }

    /** An act of the person who is signed in on a centre, or on what belongs to none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordCentre(@Nullable TrainingCentreId centre, String act, String... details) {
        jdbc.update(
                INSERT,
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant().atOffset(ZoneOffset.UTC),
                act,
                null,
                centre == null ? null : centre.value(),
                currentPerson.require().id().value(),
                joined(details));
    }

    /** An act of a job that somebody of a centre started. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable TrainingCentreId centre,
            PersonId actor,
            Collection<PersonId> subjects,
            String act,
            String... details) {
        var centres = centre == null ? directory.centres(Set.copyOf(subjects)) : Map.<PersonId, TrainingCentreId>of();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var detail = joined(details);
        jdbc.batchUpdate(INSERT, subjects, BATCH, (row, subject) -> {
            var acted = centre == null ? centres.get(subject) : centre;
            row.setObject(1, UuidCreator.getTimeOrderedEpoch());
            row.setObject(2, now);
            row.setString(3, act);
            row.setObject(4, subject.value());
            row.setObject(5, acted == null ? null : acted.value());
            row.setObject(6, actor.value());
            row.setString(7, detail);
        });
    }

    private static String joined(String... details) {
        var text = Arrays.stream(details).map(String::strip).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
