package org.beret.cohorts;

import java.util.List;
import java.util.Optional;
import org.beret.identity.TrainingCentreId;
import org.springframework.data.repository.Repository;

interface CohortRepository extends Repository<Cohort, CohortId> {

    Cohort save(Cohort cohort);

    List<Cohort> findByCentre(TrainingCentreId centre);

    Optional<Cohort> findByIdAndCentre(CohortId id, TrainingCentreId centre);
}
