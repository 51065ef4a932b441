package org.beret.cohorts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRepository extends Repository<Assignment, UUID> {

    Assignment save(Assignment assignment);

    void delete(Assignment assignment);

    Optional<Assignment> findByCohortAndModuleId(CohortId cohort, String moduleId);

    @Query("select a from Assignment a where a.cohort in :cohorts order by a.dueOn")
    List<Assignment> findOf(Collection<CohortId> cohorts);
}
