package org.beret.people;

import java.time.Clock;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.FreshSignIn;
import org.beret.identity.PersonalDataSource;
import org.beret.signin.KnownDevices;
import org.beret.signin.SignInCodes;
import org.beret.signin.SignInMethod;
import org.beret.signin.SignInRateLimit;
import org.springframework.stereotype.Component;

/**
 * Erases a person in all modules: their {@link PersonalDataSource}s, one-time codes, what else they sign in with, counted failures, known devices and the record
 * itself. What is counted stays under an id that leads to nobody: gender, category, country, centre, and what was
 * learned when.
 */
@Component
class Erasure {

    private final PersonRepository people;
    private final List<PersonalDataSource> sources;
    private final SignInCodes codes;
    private final List<SignInMethod> methods;
    private final SignInRateLimit rateLimit;
    private final KnownDevices devices;
    private final AuditTrail audit;
    private final FreshSignIn freshSignIn;
    private final Clock clock;

    Erasure(
            PersonRepository people,
            List<PersonalDataSource> sources,
            SignInCodes codes,
            List<SignInMethod> methods,
            SignInRateLimit rateLimit,
            KnownDevices devices,
            AuditTrail audit,
            FreshSignIn freshSignIn,
            Clock clock) {
        this.people = people;
        this.sources = sources;
        this.codes = codes;
        this.methods = methods;
        this.rateLimit = rateLimit;
        this.devices = devices;
        this.audit = audit;
        this.freshSignIn = freshSignIn;
        this.clock = clock;
    }

    void erase(Person person) {
        freshSignIn.require();
        rateLimit.reset(person.signInName());
        devices.forget(person.id());
        codes.revoke(List.of(person.id()));
        methods.forEach(method -> method.forget(person.id()));
        sources.forEach(source -> source.erase(person.id()));
        person.erase(clock.instant());
        people.save(person);
        audit.record(person.id(), "person.erased");
    }
}
