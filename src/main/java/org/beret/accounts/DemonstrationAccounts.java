package org.beret.accounts;

import java.util.List;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented people to try Beret with. They exist only where the demonstration profile is on. */
@Component
@Profile("demo")
public class DemonstrationAccounts {

    /** The password of every demonstration account. */
    static final String PASSWORD = "learn-before-you-deploy";

    private static final List<String> ADDRESSES = List.of(
            "trainee@beret.example",
            "centre@beret.example",
            "coordinator@beret.example",
            "administrator@beret.example");

    private final PersonRepository people;
    private final TrainingCentreRepository centres;
    private final String passwordHash;

    DemonstrationAccounts(PersonRepository people, TrainingCentreRepository centres, PasswordEncoder passwords) {
        this.people = people;
        this.centres = centres;
        this.passwordHash = passwords.encode(PASSWORD);
    }

    /** The addresses to try, one a role; {@link #PASSWORD} opens each. */
    List<String> addresses() {
        return ADDRESSES;
    }

    /** Whether the demonstration people are already in the database. */
    public boolean present() {
        return centres.count() > 0;
    }

    /** Opens a centre with its staff account and returns the centre's id. */
    @Transactional
    public TrainingCentreId openCentre(CountryCode country, String name, String staffEmail, Language language) {
        var centre = centres.save(new TrainingCentre(country, name));
        people.save(new Person(Role.TRAINING_CENTRE, staffEmail, "", name, language, passwordHash)
                .in(centre)
                .managing());
        return centre.id();
    }

    /** Opens a trainee's account at a centre and returns its id. */
    @Transactional
    public PersonId openTrainee(TrainingCentreId centre, DemonstrationTrainee trainee, Language language) {
        var home = centres.findById(centre).orElseThrow();
        var person = new Person(
                        Role.TRAINEE,
                        trainee.email(),
                        trainee.givenName(),
                        trainee.familyName(),
                        language,
                        passwordHash)
                .in(home)
                .described(trainee.gender(), trainee.category())
                .numbered(new ServiceNumber(trainee.serviceNumber()));
        return people.save(person).id();
    }

    /** Opens the accounts of the coordinator and the administrator. */
    @Transactional
    public void openUnitedNationsStaff() {
        people.save(new Person(
                Role.COORDINATOR, "coordinator@beret.example", "", "Coordinator", Language.EN, passwordHash));
        people.save(new Person(
                Role.ADMINISTRATOR, "administrator@beret.example", "", "Administrator", Language.EN, passwordHash));
    }

    /** Does something as the person with this address would, within what they may do. */
    public void actAs(String email, Runnable action) {
        var person = people.findByEmail(Person.normalized(email))
                .map(SignedInPerson::new)
                .orElseThrow();
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** An invented trainee. */
    public record DemonstrationTrainee(
            String email,
            String serviceNumber,
            String givenName,
            String familyName,
            Gender gender,
            Category category) {}
}
