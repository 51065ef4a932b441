package org.beret.cohorts;

import java.util.List;
import java.util.Optional;
import org.beret.accounts.TrainingCentreId;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface CohortRepository extends Repository<Cohort, CohortId> {

    Cohort save(Cohort cohort);

    @EntityGraph(attributePaths = "members")
    List<Cohort> findByCentre(TrainingCentreId centre);

    @EntityGraph(attributePaths = "members")
    Optional<Cohort> findByIdAndCentre(CohortId id, TrainingCentreId centre);
}
