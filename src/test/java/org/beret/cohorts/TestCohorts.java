package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cohorts for tests, each new. */
@Component
public class TestCohorts {

    private final CohortRepository cohorts;
    private final CohortMembers members;

    TestCohorts(CohortRepository cohorts, CohortMembers members) {
        this.cohorts = cohorts;
        this.members = members;
    }

    /** A cohort of these people with a name of its own, to whom nothing is assigned yet. */
    public Made cohort(TrainingCentreId centre, Collection<PersonId> people) {
        var name = "Cohort " + UUID.randomUUID();
        return new Made(make(centre, name, null, people), name);
    }

    /** A cohort that was made. */
    public record Made(CohortId id, String name) {}

    public CohortId cohort(TrainingCentreId centre, String name, SignedInPerson... people) {
        return cohort(centre, name, null, people);
    }

    public CohortId cohort(
            TrainingCentreId centre, String name, @Nullable LocalDate departureOn, SignedInPerson... people) {
        return make(
                centre,
                name,
                departureOn,
                Arrays.stream(people).map(SignedInPerson::id).toList());
    }

    private CohortId make(
            TrainingCentreId centre, String name, @Nullable LocalDate departureOn, Collection<PersonId> people) {
        var details = new CohortDetails(name, Optional.empty(), "", Optional.ofNullable(departureOn));
        var id = cohorts.save(new Cohort(centre, details)).id();
        if (!people.isEmpty()) {
            members.add(centre, id, people);
        }
        return id;
    }
}
