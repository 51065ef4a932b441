package org.beret.cohorts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates.State;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the optional port {@link CertificateStates} for the certificate states of many people at once. */
@Component
class CertificateStateLookup {

    private static final int BATCH = 5000;

    private final ObjectProvider<CertificateStates> issuers;

    CertificateStateLookup(ObjectProvider<CertificateStates> issuers) {
        this.issuers = issuers;
    }

    /** The state of each of these people; those without a certificate are left out. Empty where nobody issues certificates. */
    Optional<Map<PersonId, State>> of(Collection<PersonId> people) {
        return Optional.ofNullable(issuers.getIfAvailable()).map(issuer -> of(List.copyOf(people), issuer));
    }

    /** The numbers of their certificates; who has none is left out. */
    Map<PersonId, String> numbers(Collection<PersonId> people) {
        var issuer = issuers.getIfAvailable();
        return issuer == null || people.isEmpty() ? Map.of() : issuer.numbers(people);
    }

    /** Those of these people who need not be asked for a module, because a certificate from elsewhere counts for it. */
    Set<PersonId> completedElsewhere(Collection<PersonId> people, ModuleId module) {
        var issuer = issuers.getIfAvailable();
        return issuer == null || people.isEmpty() ? Set.of() : issuer.completedElsewhere(people, module);
    }

    /** @throws BusinessRuleViolation if there is nothing to take again */
    void takeAgain(PersonId person, DueDate due) {
        var issuer = issuers.getIfAvailable();
        if (issuer == null) {
            throw new BusinessRuleViolation("renewal.refused.none");
        }
        issuer.takeAgain(person, due);
    }

    private static Map<PersonId, State> of(List<PersonId> people, CertificateStates issuer) {
        var states = new HashMap<PersonId, State>();
        for (var start = 0; start < people.size(); start += BATCH) {
            states.putAll(issuer.of(people.subList(start, Math.min(start + BATCH, people.size()))));
        }
        return states;
    }
}
