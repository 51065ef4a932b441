package org.beret.learning;

import jakarta.persistence.LockModeType;
import java.time.Instant;
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

/** Repository of enrolments. Only the current enrolment of a person and module is found, unless it is asked for by its id. */
interface EnrolmentRepository extends Repository<Enrolment, EnrolmentId> {

    /** The condition that {@code e} is the current enrolment of a person in a module. */
    String CURRENT = " e.supersededAt is null";

    Enrolment save(Enrolment enrolment);

    List<Enrolment> saveAll(Iterable<Enrolment> enrolments);

    /** The enrolments of a person, withdrawn ones included. */
    @Query("select e from Enrolment e where e.person = :person and" + CURRENT)
    List<Enrolment> findByPerson(PersonId person);

    /** The enrolments of a person that are not withdrawn. */
    @Query("select e from Enrolment e where e.person = :person and e.withdrawnAt is null and" + CURRENT)
    List<Enrolment> findOpen(PersonId person);

    @Query("""
            select e from Enrolment e
            where e.person = :person and e.moduleId = :moduleId and e.withdrawnAt is null and""" + CURRENT)
    Optional<Enrolment> findOpen(PersonId person, String moduleId);

    /** Locks the enrolment until the transaction ends, against a concurrent attempt or submission. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.person = :person and e.moduleId = :moduleId and" + CURRENT)
    Optional<Enrolment> lock(PersonId person, String moduleId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id = :id")
    Optional<Enrolment> lock(EnrolmentId id);

    /** The enrolments of any number of people in a module. */
    default List<Enrolment> findOf(Collection<PersonId> people, String moduleId) {
        return inBatches(people)
                .flatMap(batch -> findOfSome(batch, moduleId).stream())
                .toList();
    }

    @Query("select e from Enrolment e where e.moduleId = :moduleId and e.person in :people and" + CURRENT)
    List<Enrolment> findOfSome(Collection<PersonId> people, String moduleId);

    /** Marks completed enrolments as superseded, so that these people can be enrolled in the module again. */
    default void supersede(Collection<PersonId> people, String moduleId, Instant now) {
        inBatches(people).forEach(batch -> supersedeSome(batch, moduleId, now));
    }

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned Enrolment e set e.supersededAt = :now
            where e.moduleId = :moduleId and e.person in :people and e.completedAt is not null and""" + CURRENT)
    void supersedeSome(Collection<PersonId> people, String moduleId, Instant now);

    /** PostgreSQL takes 65,535 parameters a statement. */
    private static Stream<List<PersonId>> inBatches(Collection<PersonId> people) {
        var everybody = List.copyOf(people);
        return IntStream.iterate(0, start -> start < everybody.size(), start -> start + 5000)
                .mapToObj(start -> everybody.subList(start, Math.min(start + 5000, everybody.size())));
    }
}
