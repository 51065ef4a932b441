package org.beret.cohorts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.beret.accounts.PersonId;
import org.beret.accounts.SignedInPerson;
import org.beret.accounts.TrainingCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cohorts for tests, each new. */
@Component
public class TestCohorts {

    private final CohortRepository cohorts;

    TestCohorts(CohortRepository cohorts) {
        this.cohorts = cohorts;
    }

    /** A cohort of these people with a name of its own, to whom nothing is assigned yet. */
    public Made cohort(TrainingCentreId centre, Collection<PersonId> members) {
        var cohort = new Cohort(centre, "Cohort " + UUID.randomUUID(), "", null);
        members.forEach(cohort::admit);
        return new Made(cohorts.save(cohort).id(), cohort.name());
    }

    /** A cohort that was made. */
    public record Made(CohortId id, String name) {}

    public CohortId cohort(TrainingCentreId centre, String name, SignedInPerson... members) {
        return cohort(centre, name, null, members);
    }

    public CohortId cohort(
            TrainingCentreId centre, String name, @Nullable LocalDate departureOn, SignedInPerson... members) {
        var cohort = new Cohort(centre, name, "", departureOn);
        Arrays.stream(members).map(SignedInPerson::id).forEach(cohort::admit);
        return cohorts.save(cohort).id();
    }

    /** Lets somebody join later. */
    public void admit(TrainingCentreId centre, CohortId id, SignedInPerson newcomer) {
        var cohort = cohorts.findByIdAndCentre(id, centre).orElseThrow();
        cohort.admit(newcomer.id());
        cohorts.save(cohort);
    }
}
