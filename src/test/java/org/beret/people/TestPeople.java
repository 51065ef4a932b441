package org.beret.people;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes centres and people for tests, each new, and acts as one of them. */
@Component
public class TestPeople {

    public static final String PASSWORD = "a-password-for-tests";

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final NameIndex names;
    private final JdbcClient jdbc;
    private final String passwordHash;

    TestPeople(
            PersonRepository people,
            TrainingCentreRepository centres,
            NameIndex names,
            PasswordEncoder passwords,
            JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = names;
        this.people = people;
        this.centres = centres;
        this.passwordHash = passwords.encode(PASSWORD);
    }

    /** A centre whose days end with those of the tests' clock, so that what is tested does not depend on the hour. */
    public TrainingCentreId centre(String country) {
        return inUtc(new TrainingCentre(new CountryCode(country), "Centre " + UUID.randomUUID()));
    }

    /** A centre whose days end in the zone of its country. */
    public TrainingCentreId centreInItsZone(String country) {
        return centres.save(new TrainingCentre(new CountryCode(country), "Centre " + UUID.randomUUID()))
                .id();
    }

    /** A centre of the first of these countries that serves the others, too. */
    public TrainingCentreId regionalCentre(String country, String... others) {
        var centre = new TrainingCentre(new CountryCode(country), "Centre " + UUID.randomUUID());
        centre.serve(Stream.of(others).map(CountryCode::new).toList());
        return inUtc(centre);
    }

    private TrainingCentreId inUtc(TrainingCentre centre) {
        var id = centres.save(centre).id();
        jdbc.sql("update people_training_centre set time_zone = 'UTC' where id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    /** A woman of a formed police unit. */
    public SignedInPerson trainee(TrainingCentreId centre) {
        return trainee(centre, Gender.WOMAN, Category.FORMED_POLICE_UNIT);
    }

    public SignedInPerson trainee(TrainingCentreId centre, Gender gender, Category category) {
        var person = person(Role.TRAINEE).atCentre(centres.findById(centre).orElseThrow());
        var details = person.details();
        person.update(new NewPerson(
                details.country(),
                details.serviceNumber(),
                details.familyName(),
                details.givenName(),
                details.email(),
                gender,
                category,
                details.rank(),
                details.languages(),
                details.language()));
        return save(person);
    }

    public SignedInPerson staff(TrainingCentreId centre) {
        return save(person(Role.TRAINING_CENTRE)
                .atCentre(centres.findById(centre).orElseThrow())
                .asManager());
    }

    public SignedInPerson coordinator() {
        return save(person(Role.COORDINATOR));
    }

    public SignedInPerson administrator() {
        return save(person(Role.ADMINISTRATOR));
    }

    /** Gives somebody another family name. */
    public void rename(SignedInPerson person, String familyName) {
        var entity = person(person.id());
        var details = entity.details();
        entity.update(new NewPerson(
                details.country(),
                details.serviceNumber(),
                familyName,
                details.givenName(),
                details.email(),
                details.gender(),
                details.category(),
                details.rank(),
                details.languages(),
                details.language()));
        save(entity);
    }

    /** Makes people who were inserted by SQL searchable and sorted. */
    public void fillNameIndex() {
        names.fill();
    }

    /** Does something as this person would, within what they may do. */
    public <T> T as(SignedInPerson person, Callable<T> action) throws Exception {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
            return action.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something that has no result as this person would. */
    public void as(SignedInPerson person, Action action) throws Exception {
        as(person, () -> {
            action.run();
            return Optional.empty();
        });
    }

    /** Something to do that may throw anything. */
    public interface Action {
        void run() throws Exception;
    }

    Person person(PersonId id) {
        return people.findById(id).orElseThrow();
    }

    private Person person(Role role) {
        var name = UUID.randomUUID().toString();
        return new Person(role, name + "@beret.example", "Given", "Family", Language.EN, passwordHash);
    }

    private SignedInPerson save(Person person) {
        return people.save(person).toSignedInPerson();
    }
}
