package org.beret.classroom;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who attended the sessions of the signed-in person's centre, as the centre records it. Each act names the people that it is about, so two
 * colleagues who tick at once do not undo each other's ticks; every act is in the audit trail.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class AttendanceLists {

    private final SessionAccess access;
    private final AttendanceRows rows;
    private final AttendanceReader reader;
    private final RequiredSessions requirements;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AttendanceLists(
            SessionAccess access,
            AttendanceRows rows,
            AttendanceReader reader,
            RequiredSessions requirements,
            CurrentPerson currentPerson,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.reader = reader;
        this.requirements = requirements;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Everybody of the cohort, and who attended without being in it any more.
     *
     * @throws UnknownId if the centre has no such session
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public AttendanceList of(SessionId id) {
        return reader.of(access.find(id));
    }

    /**
     * Another text whenever something was recorded or taken back, to ask often.
     *
     * @throws UnknownId if the centre has no such session
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public String stamp(SessionId id) {
        return rows.stamp(access.find(id).id());
    }

    /**
     * Records that people of the cohort attended; others are passed over.
     *
     * @return who was not recorded before
     * @throws UnknownId if the centre has no such session
     * @throws BusinessRuleViolation if it is cancelled or begins later
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Set<PersonId> record(SessionId id, Collection<PersonId> attended, AttendanceMeans means) {
        var session = access.lock(id);
        if (session.cancelled()) {
            throw new BusinessRuleViolation("classroom.refused.cancelled");
        }
        if (!session.isDue(clock.instant())) {
            throw new BusinessRuleViolation("classroom.refused.early", ClassSession.EARLIEST.toMinutes());
        }
        var present = present(id);
        var members = rows.members(session.cohort());
        var added = attended.stream()
                .filter(person -> members.contains(person) && !present.contains(person))
                .collect(Collectors.toSet());
        rows.add(id, added, means, currentPerson.require().id(), clock.instant());
        access.record(session, added, "attendance.recorded");
        requirements.tell(session.cohort(), added);
        return added;
    }

    /**
     * Takes back that people attended. What came by code is struck instead, so that no code brings it back.
     *
     * @return whose attendance was recorded before
     * @throws UnknownId if the centre has no such session
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Set<PersonId> takeBack(SessionId id, Collection<PersonId> absent) {
        var session = access.lock(id);
        var recorded = rows.of(id);
        var struck = new ArrayList<PersonId>();
        var removed = new ArrayList<PersonId>();
        absent.stream()
                .flatMap(person -> Optional.ofNullable(recorded.get(person)).stream())
                .filter(attendance -> !attendance.struck())
                .forEach(attendance -> (attendance.cameByCode() ? struck : removed).add(attendance.person()));
        rows.strike(id, struck, currentPerson.require().id(), clock.instant());
        rows.remove(id, removed);
        var all = new HashSet<>(struck);
        all.addAll(removed);
        access.record(session, all, "attendance.taken-back");
        return all;
    }

    private Set<PersonId> present(SessionId id) {
        return rows.of(id).values().stream()
                .filter(attendance -> !attendance.struck())
                .map(Attendance::person)
                .collect(Collectors.toSet());
    }
}
