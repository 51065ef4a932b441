package org.beret.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.Role;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.signin.SignInHint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates invented centres and people, and signs in as them. Inserts rows by SQL, because the product creates no
 * account with a known password.
 */
@Component
@Profile("demo")
public class DemonstrationAccounts implements SignInHint {

    /** The password of every demonstration account. */
    public static final String PASSWORD = "learn-before-you-deploy";

    private static final List<String> SIGN_IN_NAMES = List.of(
            "trainee@beret.example",
            "centre@beret.example",
            "coordinator@beret.example",
            "administrator@beret.example");

    private static final String INSERT_CENTRE = """
            insert into people_training_centre (id, country_code, name, suspended, version)
            values (:id, :country, :name, false, 0)""";

    private static final String INSERT_PERSON = """
            insert into people_person (id, role, centre_id, country_code, email, service_number, service_key,
                given_name, family_name, gender, category, language, password_hash, manager, suspended, version)
            values (:id, :role, cast(:centre as uuid),
                (select country_code from people_training_centre where id = cast(:centre as uuid)),
                :email, :number, :key, :given, :family, :gender, :category, :language, :hash, :manager, false, 0)""";

    private final JdbcClient jdbc;
    private final UserDetailsService users;
    private final String passwordHash;

    DemonstrationAccounts(JdbcClient jdbc, UserDetailsService users, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.users = users;
        this.passwordHash = Objects.requireNonNull(passwords.encode(PASSWORD));
    }

    @Override
    public List<String> signInNames() {
        return SIGN_IN_NAMES;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    /** Whether the database is filled already. */
    public boolean present() {
        return jdbc.sql("select exists (select 1 from people_training_centre)")
                .query(Boolean.class)
                .single();
    }

    /** Creates a centre and the account of its manager. */
    @Transactional
    public TrainingCentreId openCentre(CountryCode country, String name, String staffEmail, Language language) {
        var id = TrainingCentreId.next();
        jdbc.sql(INSERT_CENTRE)
                .param("id", id.value())
                .param("country", country.value())
                .param("name", name)
                .update();
        jdbc.sql("insert into people_centre_country (centre_id, country_code) values (:id, :country)")
                .param("id", id.value())
                .param("country", country.value())
                .update();
        var manager = new DemonstrationPerson(staffEmail, null, "", name, Gender.NOT_STATED, null);
        insert(Role.TRAINING_CENTRE, id, manager, language);
        return id;
    }

    /** Creates the account of a trainee. */
    @Transactional
    public PersonId openTrainee(TrainingCentreId centre, DemonstrationPerson trainee, Language language) {
        return insert(Role.TRAINEE, centre, trainee, language);
    }

    /** Creates the accounts of a coordinator and an administrator. */
    @Transactional
    public void openUnitedNationsStaff() {
        openStaff(Role.COORDINATOR, "coordinator@beret.example", "Coordinator");
        openStaff(Role.ADMINISTRATOR, "administrator@beret.example", "Administrator");
    }

    private void openStaff(Role role, String email, String name) {
        insert(role, null, new DemonstrationPerson(email, null, "", name, Gender.NOT_STATED, null), Language.EN);
    }

    private PersonId insert(
            Role role, @Nullable TrainingCentreId centre, DemonstrationPerson person, Language language) {
        var id = PersonId.next();
        jdbc.sql(INSERT_PERSON)
                .param("id", id.value())
                .param("role", role.name())
                .param("centre", centre == null ? null : centre.value())
                .param("email", person.email().toLowerCase(Locale.ROOT))
                .param("number", person.number().map(ServiceNumber::value).orElse(null))
                .param("key", person.number().map(ServiceNumber::key).orElse(null))
                .param("given", person.givenName())
                .param("family", person.familyName())
                .param("gender", person.gender().name())
                .param(
                        "category",
                        person.category() == null ? null : person.category().name())
                .param("language", language.code())
                .param("hash", passwordHash)
                .param("manager", role == Role.TRAINING_CENTRE)
                .update();
        return id;
    }

    /** Runs an action as the person with this e-mail address. */
    public void actAs(String email, Runnable action) {
        var person = users.loadUserByUsername(email);
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** An invented person. */
    public record DemonstrationPerson(
            String email,
            @Nullable String serviceNumber,
            String givenName,
            String familyName,
            Gender gender,
            @Nullable Category category) {

        Optional<ServiceNumber> number() {
            return ServiceNumber.ofText(serviceNumber);
        }
    }
}
