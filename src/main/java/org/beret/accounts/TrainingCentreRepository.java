package org.beret.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TrainingCentreRepository extends Repository<TrainingCentre, TrainingCentreId> {

    TrainingCentre save(TrainingCentre centre);

    Optional<TrainingCentre> findById(TrainingCentreId id);

    long count();
}
