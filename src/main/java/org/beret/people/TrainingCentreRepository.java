package org.beret.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.identity.TrainingCentreId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Loads and stores {@link TrainingCentre} entities. No method checks who asks. */
interface TrainingCentreRepository extends Repository<TrainingCentre, TrainingCentreId> {

    TrainingCentre save(TrainingCentre centre);

    Optional<TrainingCentre> findById(TrainingCentreId id);

    /** Names alone: a centre itself comes with its countries, one query each. */
    @Query(
            "select new org.beret.people.CentreName(centre.id, centre.name) from TrainingCentre centre where centre.id in :ids")
    List<CentreName> findNames(Collection<TrainingCentreId> ids);

    /** Open centres that serve a country, by name. */
    @Query("""
            select centre from TrainingCentre centre
            where :country member of centre.served and centre.suspended = false
            order by centre.name""")
    List<TrainingCentre> findServing(String country);

    /** All centres by country and name. */
    @Query("select centre from TrainingCentre centre order by centre.countryCode, centre.name")
    List<TrainingCentre> findAll();

    long count();
}
