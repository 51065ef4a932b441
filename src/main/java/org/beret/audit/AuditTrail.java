package org.beret.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes audit entries in the transaction of the action, so that both are committed or neither. An action is a string
 * such as {@code person.added}, whose text has the key {@code audit.person.added}. Details are short values, such as
 * module ids or names of changed fields, cut at {@value AuditDetail#LONGEST} characters; never names of people, which must
 * go when they are erased.
 */
@Component
public class AuditTrail {

    private static final int BATCH_SIZE = 1000;

    private static final String INSERT = """
            insert into audit_entry (id, acted_at, action, subject_id, centre_id, actor_id, detail)
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

    /** Records an action of the signed-in person on one subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(PersonId subject, String action, String... details) {
        record(List.of(subject), action, details);
    }

    /** Records an action of the signed-in person on many subjects, one entry each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<PersonId> subjects, String action, String... details) {
        var actor = currentPerson.require();
        record(actor.centre(), actor.id(), subjects, action, details);
    }

    /** Records an action of a person on themselves, also where nobody is signed in yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOwn(SignedInPerson person, String action, String... details) {
        record(person.centre(), person.id(), List.of(person.id()), action, details);
    }

    /** Records an action of the operator of the server, on whom nothing is known here. */
    @Transactional
    public void recordServer(String action, String... details) {
        insert(null, null, action, details);
    }

    /** Records an action of the signed-in person on a centre as a whole, or, with null, on the installation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordCentre(@Nullable TrainingCentreId centre, String action, String... details) {
        insert(centre, currentPerson.require().id(), action, details);
    }

    /**
     * Records an action of a background job on behalf of the person who started it.
     *
     * @param centre of the actor; null for staff of the United Nations, whose entries go to the centre of each subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable TrainingCentreId centre,
            PersonId actor,
            Collection<PersonId> subjects,
            String action,
            String... details) {
        var centres = centre == null ? directory.centres(Set.copyOf(subjects)) : Map.<PersonId, TrainingCentreId>of();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var detail = AuditDetail.of(details);
        jdbc.batchUpdate(INSERT, subjects, BATCH_SIZE, (row, subject) -> {
            var centreOfEntry = centre == null ? centres.get(subject) : centre;
            row.setObject(1, UuidCreator.getTimeOrderedEpoch());
            row.setObject(2, now);
            row.setString(3, action);
            row.setObject(4, subject.value());
            row.setObject(5, centreOfEntry == null ? null : centreOfEntry.value());
            row.setObject(6, actor.value());
            row.setString(7, detail);
        });
    }

    private void insert(@Nullable TrainingCentreId centre, @Nullable PersonId actor, String action, String... details) {
        jdbc.update(
                INSERT,
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant().atOffset(ZoneOffset.UTC),
                action,
                null,
                centre == null ? null : centre.value(),
                actor == null ? null : actor.value(),
                AuditDetail.of(details));
    }
}
