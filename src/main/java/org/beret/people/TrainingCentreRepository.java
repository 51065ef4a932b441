package org.beret.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.identity.TrainingCentreId;
import org.beret.people.transfers.CentreName;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads and stores {@link TrainingCentre} entities. No method checks who asks. */
interface TrainingCentreRepository extends Repository<TrainingCentre, TrainingCentreId> {

    TrainingCentre save(TrainingCentre centre);

    Optional<TrainingCentre> findById(TrainingCentreId id);

    /** The same with a row lock: of two who change it at once the second sees what the first stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select centre from TrainingCentre centre where centre.id = :id")
    Optional<TrainingCentre> lock(TrainingCentreId id);

    /** Names alone: a centre itself comes with its countries, one query each. */
    @Query(
            "select new org.beret.people.transfers.CentreName(centre.id, centre.name) from TrainingCentre centre where centre.id in :ids")
    List<CentreName> findNames(Collection<TrainingCentreId> ids);

    /** Open centres that serve a country. */
    @Query("""
            select centre from TrainingCentre centre
            where :country member of centre.served and centre.suspended = false""")
    List<TrainingCentre> findServing(String country);

    List<TrainingCentre> findAll();
}
