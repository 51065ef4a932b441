package org.beret.learning;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnrolmentRepository extends Repository<Enrolment, EnrolmentId> {

    Enrolment save(Enrolment enrolment);

    List<Enrolment> saveAll(Iterable<Enrolment> enrolments);

    /** What the person is to learn or has learned, each module once. */
    @Query("select e from Enrolment e where e.person = :person and e.superseded = 0")
    List<Enrolment> findByPerson(PersonId person);

    @Query("select e from Enrolment e where e.person = :person and e.withdrawnAt is null and e.superseded = 0")
    List<Enrolment> findOpen(PersonId person);

    @Query("""
            select e from Enrolment e
            where e.person = :person and e.moduleId = :moduleId and e.withdrawnAt is null and e.superseded = 0""")
    Optional<Enrolment> findOpen(PersonId person, String moduleId);

    /** The enrolment, held against a second attempt or submission until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.person = :person and e.moduleId = :moduleId and e.superseded = 0")
    Optional<Enrolment> hold(PersonId person, String moduleId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id = :id")
    Optional<Enrolment> hold(EnrolmentId id);

    /** However many people there are. */
    default List<Enrolment> findOf(Collection<PersonId> people, String moduleId) {
        return inBatches(people)
                .flatMap(batch -> findOfSome(batch, moduleId).stream())
                .toList();
    }

    @Query("select e from Enrolment e where e.moduleId = :moduleId and e.person in :people and e.superseded = 0")
    List<Enrolment> findOfSome(Collection<PersonId> people, String moduleId);

    /** Makes room for new enrolments of those who have completed the module: the completed ones count no longer. */
    default void supersede(Collection<PersonId> people, String moduleId) {
        inBatches(people).forEach(batch -> supersedeSome(batch, moduleId));
    }

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned Enrolment e set e.superseded = 1 + (
                select coalesce(max(before.superseded), 0) from Enrolment before
                where before.person = e.person and before.moduleId = e.moduleId)
            where e.moduleId = :moduleId and e.person in :people and e.superseded = 0 and e.completedAt is not null""")
    void supersedeSome(Collection<PersonId> people, String moduleId);

    /** A statement takes 65,535 parameters on PostgreSQL. */
    private static Stream<List<PersonId>> inBatches(Collection<PersonId> people) {
        var everybody = List.copyOf(people);
        return IntStream.iterate(0, start -> start < everybody.size(), start -> start + 5000)
                .mapToObj(start -> everybody.subList(start, Math.min(start + 5000, everybody.size())));
    }
}
