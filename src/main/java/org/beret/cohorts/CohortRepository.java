package org.beret.cohorts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.beret.identity.TrainingCentreId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CohortRepository extends Repository<Cohort, CohortId> {

    Cohort save(Cohort cohort);

    List<Cohort> findByCentre(TrainingCentreId centre);

    Optional<Cohort> findByIdAndCentre(CohortId id, TrainingCentreId centre);

    /** The same with a row lock: of two who change it at once the second sees what the first stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select cohort from Cohort cohort where cohort.id = :id and cohort.centre = :centre")
    Optional<Cohort> lock(CohortId id, TrainingCentreId centre);
}
