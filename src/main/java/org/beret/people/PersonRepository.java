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

interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    List<Person> findAllById(Iterable<PersonId> ids);

    Optional<Person> findByEmail(String email);

    Optional<Person> findByCountryCodeAndServiceKey(String countryCode, String serviceKey);

    Person saveAndFlush(Person person);

    @Query("""
            select person from Person person
            where person.id = :id and person.centre = :centre
            and person.role = org.beret.identity.Role.TRAINEE and person.erasedAt is null""")
    Optional<Person> findTrainee(PersonId id, TrainingCentreId centre);

    /** Whoever else wants to change the same person waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select person from Person person
            where person.id = :id and person.centre = :centre
            and person.role = org.beret.identity.Role.TRAINEE and person.erasedAt is null""")
    Optional<Person> findTraineeForUpdate(PersonId id, TrainingCentreId centre);

    /** Staff of a centre, by name. */
    @Query("""
            select person from Person person
            where person.role <> org.beret.identity.Role.TRAINEE and person.erasedAt is null and person.centre = :centre
            order by person.familyName, person.givenName""")
    List<Person> findStaff(TrainingCentreId centre);

    /** Staff of the United Nations, by name. */
    @Query("""
            select person from Person person
            where person.role in (org.beret.identity.Role.COORDINATOR, org.beret.identity.Role.ADMINISTRATOR)
            and person.erasedAt is null
            order by person.familyName, person.givenName""")
    List<Person> findUnitedNationsStaff();

    /** Whoever else wants to change one of them waits; always in the same order, so that nobody waits for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select person from Person person
            where person.id in :ids and person.role <> org.beret.identity.Role.TRAINEE and person.erasedAt is null
            order by person.id.value""")
    List<Person> findStaffForUpdate(Collection<PersonId> ids);

    @Query("select person.sessionStamp from Person person where person.id = :id")
    Optional<Integer> sessionStamp(PersonId id);

    @Modifying
    @Query("""
            update Person person set person.sessionStamp = person.sessionStamp + 1
            where person.centre = :centre and person.role = org.beret.identity.Role.TRAINING_CENTRE""")
    void revokeSessionsOfStaff(TrainingCentreId centre);

    long countByCentreAndRole(TrainingCentreId centre, Role role);

    boolean existsByRole(Role role);

    boolean existsByEmail(String email);

    @Query("""
            select person from Person person
            where person.id in :ids and person.centre = :centre
            order by person.familyName, person.givenName""")
    List<Person> findAllAtCentre(Collection<PersonId> ids, TrainingCentreId centre);
}
