package org.beret.learning;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.accounts.PersonId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EnrolmentRepository extends Repository<Enrolment, EnrolmentId> {

    Enrolment save(Enrolment enrolment);

    List<Enrolment> saveAll(Iterable<Enrolment> enrolments);

    List<Enrolment> findByPerson(PersonId person);

    @Query("select e from Enrolment e where e.person = :person and e.withdrawnAt is null")
    List<Enrolment> findOpen(PersonId person);

    @Query("select e from Enrolment e where e.person = :person and e.moduleId = :moduleId and e.withdrawnAt is null")
    Optional<Enrolment> findOpen(PersonId person, String moduleId);

    /** The enrolment, held against a second attempt or submission until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.person = :person and e.moduleId = :moduleId")
    Optional<Enrolment> hold(PersonId person, String moduleId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Enrolment e where e.id = :id")
    Optional<Enrolment> hold(EnrolmentId id);

    @Query("select e from Enrolment e where e.moduleId = :moduleId and e.person in :people")
    List<Enrolment> findOf(Collection<PersonId> people, String moduleId);
}
