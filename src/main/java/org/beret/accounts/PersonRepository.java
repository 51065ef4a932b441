package org.beret.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    Optional<Person> findByEmail(String email);

    boolean existsByRole(Role role);

    boolean existsByEmail(String email);

    @Query("""
            select person from Person person
            where person.id in :ids and person.centre = :centre
            order by person.familyName, person.givenName""")
    List<Person> findAllOf(Collection<PersonId> ids, TrainingCentreId centre);

    @Query("""
            select person.countryCode as country, count(person) as people
            from Person person
            where person.role = org.beret.accounts.Role.TRAINEE and person.countryCode is not null
            group by person.countryCode""")
    List<CountryCount> countTraineesByCountry();

    interface CountryCount {
        String getCountry();

        long getPeople();
    }
}
