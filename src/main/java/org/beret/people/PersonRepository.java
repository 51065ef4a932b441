package org.beret.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.TrainingCentreId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Loads and stores {@link Person} entities, one or few at a time, for services of this module that change guarded
 * state. No method checks who asks: the caller passes the centre of the signed-in person. Lists for screens come from
 * {@link TraineeQueries}, thousands from {@link PeopleBatch}.
 */
interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    /** Stores at once, so that a violated unique constraint is thrown here and not at the commit. */
    Person saveAndFlush(Person person);

    Optional<Person> findById(PersonId id);

    List<Person> findAllById(Iterable<PersonId> ids);

    @Query("select person from Person person where person.details.email = :email")
    Optional<Person> findByEmail(String email);

    @Query("select count(person) > 0 from Person person where person.details.email = :email")
    boolean existsByEmail(String email);

    @Query("""
            select person from Person person
            where person.details.countryCode = :countryCode and person.details.serviceKey = :serviceKey""")
    Optional<Person> findByServiceKey(String countryCode, String serviceKey);

    /** A trainee of the centre who is not erased. */
    @Query("""
            select person from Person person
            where person.id = :id and person.centre = :centre
            and person.role = org.beret.identity.Role.TRAINEE and person.erasedAt is null""")
    Optional<Person> findTrainee(PersonId id, TrainingCentreId centre);

    /** The same with a row lock: concurrent changes of one person wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select person from Person person
            where person.id = :id and person.centre = :centre
            and person.role = org.beret.identity.Role.TRAINEE and person.erasedAt is null""")
    Optional<Person> findTraineeForUpdate(PersonId id, TrainingCentreId centre);

    /** Staff of a centre. */
    @Query("""
            select person from Person person
            where person.role <> org.beret.identity.Role.TRAINEE and person.erasedAt is null and person.centre = :centre""")
    List<Person> findStaff(TrainingCentreId centre);

    /** Coordinators and administrators. */
    @Query("""
            select person from Person person
            where person.role in (org.beret.identity.Role.COORDINATOR, org.beret.identity.Role.ADMINISTRATOR)
            and person.erasedAt is null""")
    List<Person> findUnitedNationsStaff();

    /**
     * Staff of any centre or of the United Nations, with row locks taken in the order of their ids, so that none
     * deadlock.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select person from Person person
            where person.id in :ids and person.role <> org.beret.identity.Role.TRAINEE and person.erasedAt is null
            order by person.id.value""")
    List<Person> findStaffForUpdate(Collection<PersonId> ids);

    /** Many trainees of a centre with row locks, in one order so that two such acts do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select person from Person person
            where person.id in :ids and person.centre = :centre
            and person.role = org.beret.identity.Role.TRAINEE and person.erasedAt is null
            order by person.id""")
    List<Person> lockTrainees(Collection<PersonId> ids, TrainingCentreId centre);

    /** Those of these people who belong to the centre; erased people among them. */
    @Query("""
            select person from Person person
            where person.id in :ids and person.centre = :centre""")
    List<Person> findAllAtCentre(Collection<PersonId> ids, TrainingCentreId centre);

    /** Ends the sessions of everybody who works at the centre, in one statement. */
    @Modifying
    @Query("""
            update Person person set person.sessionStamp = person.sessionStamp + 1
            where person.centre = :centre and person.role = org.beret.identity.Role.TRAINING_CENTRE""")
    void revokeSessionsOfStaff(TrainingCentreId centre);

    long countByCentreAndRole(TrainingCentreId centre, Role role);

    boolean existsByRole(Role role);
}
