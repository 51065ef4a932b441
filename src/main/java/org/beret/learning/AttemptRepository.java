package org.beret.learning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of attempts. */
interface AttemptRepository extends Repository<Attempt, AttemptId> {

    Attempt save(Attempt attempt);

    /** Stores at once, because the rows of its answers, which are written by SQL, refer to the new attempt. */
    Attempt saveAndFlush(Attempt attempt);

    /** The attempts of these enrolments, the first one first: ids are ordered by time. */
    @Query("select a from Attempt a where a.enrolment in :enrolments order by a.id.value")
    List<Attempt> findOf(Collection<EnrolmentId> enrolments);

    /** The attempt, if it is of this person. */
    @Query("""
            select a from Attempt a join Enrolment e on e.id = a.enrolment
            where a.id = :id and e.person = :person""")
    Optional<Attempt> findOf(AttemptId id, PersonId person);

    /** The enrolment of an attempt, if it is of this person. */
    @Query("""
            select e from Attempt a join Enrolment e on e.id = a.enrolment
            where a.id = :id and e.person = :person""")
    Optional<Enrolment> findEnrolmentOf(AttemptId id, PersonId person);
}
