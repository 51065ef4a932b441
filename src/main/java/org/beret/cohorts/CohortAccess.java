package org.beret.cohorts;

import java.util.List;
import java.util.Set;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.shared.UnknownId;
import org.springframework.stereotype.Component;

/** Finds cohorts and their trainees within the signed-in person's own training centre; anything else is unknown. */
@Component
class CohortAccess {

    private final CohortRepository cohorts;
    private final CohortMembers members;
    private final PeopleOfMyCentre people;
    private final CurrentPerson currentPerson;

    CohortAccess(
            CohortRepository cohorts, CohortMembers members, PeopleOfMyCentre people, CurrentPerson currentPerson) {
        this.cohorts = cohorts;
        this.members = members;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    Cohort find(CohortId id) {
        return cohorts.findByIdAndCentre(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    /** To change it; others who want to wait. */
    Cohort lock(CohortId id) {
        return cohorts.lock(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    /** A trainee of the cohort; whoever has left the cohort or its centre is unknown. */
    PersonProfile trainee(Cohort cohort, PersonId person) {
        if (!members.among(cohort.id(), Set.of(person)).contains(person)) {
            throw new UnknownId(person);
        }
        return people.ofMyCentre(List.of(person)).stream().findFirst().orElseThrow(() -> new UnknownId(person));
    }
}
