package org.beret.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.shared.ManyAtOnce;
import org.beret.shared.UnknownId;
import org.beret.texts.Texts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts many trainees of the centre into a cohort at once, and takes that back for those who have not begun to learn since. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class CohortJoining {

    private final CohortAccess own;
    private final CohortMembers members;
    private final CohortAdmission admission;
    private final AdmissionUndo undo;
    private final Texts texts;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CohortJoining(
            CohortAccess own,
            CohortMembers members,
            CohortAdmission admission,
            AdmissionUndo undo,
            Texts texts,
            CurrentPerson currentPerson,
            Clock clock) {
        this.own = own;
        this.members = members;
        this.admission = admission;
        this.undo = undo;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Who has joined at once.
     *
     * @param since a moment before it
     */
    public record Joined(List<PersonId> people, Instant since) {}

    /**
     * Lets trainees of the centre join a cohort. Others, and those who are in it already, are left out.
     *
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public Joined join(CohortId id, Collection<PersonId> newcomers) {
        var since = clock.instant();
        var by = currentPerson.require().id();
        var cohort = own.find(id).id();
        return new Joined(
                admission.admit(currentPerson.requireCentre(), by, cohort, ManyAtOnce.checked(newcomers)), since);
    }

    /**
     * Undoes {@link #join}, with what they were asked to learn by it; who has begun to learn or has left since stays as they are.
     *
     * @return who left the cohort
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<PersonId> takeBack(CohortId id, Joined joined) {
        var cohort = own.lock(id).id();
        var begun = undo.begun(joined.people(), joined.since());
        var leaving = members.among(cohort, joined.people()).stream()
                .filter(person -> !begun.contains(person))
                .toList();
        if (!leaving.isEmpty()) {
            var reason = texts.in(currentPerson.require().language(), "people.many.join.reason");
            undo.run(cohort, leaving, joined.since(), reason);
        }
        return leaving;
    }
}
