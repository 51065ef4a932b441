package org.beret.people;

import java.util.List;
import java.util.Optional;
import org.beret.identity.Role;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.beret.signin.SignInCodes;
import org.beret.signin.SignInMethod;
import org.beret.signin.SignInName;
import org.beret.signin.SignInNavigation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Command line for the operator of the server: {@code --beret.recover-administrator=<e-mail address>} voids the password of an
 * administrator, prints a one-time code for a new one and exits; 1 if there is no such administrator. Whoever may
 * start the program beside the database could change it anyway.
 */
@Component
@Order
@ConditionalOnProperty("beret.recover-administrator")
class RecoveryCommand implements ApplicationRunner {

    private final PersonRepository people;
    private final SignInCodes codes;
    private final List<SignInMethod> methods;
    private final CredentialChanges changes;
    private final TransactionTemplate transactions;
    private final ConfigurableApplicationContext context;
    private final String address;

    RecoveryCommand(
            PersonRepository people,
            SignInCodes codes,
            List<SignInMethod> methods,
            CredentialChanges changes,
            TransactionTemplate transactions,
            ConfigurableApplicationContext context,
            @Value("${beret.address}") String address) {
        this.people = people;
        this.codes = codes;
        this.methods = methods;
        this.changes = changes;
        this.transactions = transactions;
        this.context = context;
        this.address = address;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        var email = String.join("", arguments.getOptionValues("beret.recover-administrator"));
        var issued = recover(email);
        System.out.println(issued.map(code -> "The password of " + email + " is void. Choose a new one at " + address
                        + SignInNavigation.FIRST_SIGN_IN + " with the code " + code.code() + ", valid until "
                        + code.expiresAt() + ".")
                .orElseGet(() -> "There is no administrator with the address " + email + " who may sign in."));
        var exit = issued.isPresent() ? 0 : 1;
        SpringApplication.exit(context, () -> exit);
        System.exit(exit);
    }

    /** Voids the password and issues a code; recorded as an act of the administrator, for nobody else is known here. */
    Optional<SignInCodes.Issued> recover(String email) {
        return transactions.execute(_ -> people.findByEmail(SignInName.normalized(email))
                .filter(person -> person.role() == Role.ADMINISTRATOR && !person.suspended())
                .map(this::reset));
    }

    private SignInCodes.Issued reset(Person person) {
        person.clearPassword();
        people.save(person);
        methods.forEach(method -> method.forget(person.id()));
        changes.record(person.id(), CredentialChange.ADMINISTRATOR_RECOVERED);
        return codes.issue(List.of(person.id())).values().iterator().next();
    }
}
