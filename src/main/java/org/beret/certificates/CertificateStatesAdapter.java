package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.DueDate;
import org.beret.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Implements cohorts' port {@link CertificateStates}: of several certificates of a person the one that is valid longest counts, a revoked
 * one only where there is no other.
 */
@Component
class CertificateStatesAdapter implements CertificateStates {

    private final CertificateStore certificates;
    private final Renewals renewals;
    private final CompletedElsewhere elsewhere;
    private final Clock clock;

    CertificateStatesAdapter(
            CertificateStore certificates, Renewals renewals, CompletedElsewhere elsewhere, Clock clock) {
        this.certificates = certificates;
        this.renewals = renewals;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, State> of(Collection<PersonId> people) {
        var today = LocalDate.now(clock);
        var states = new HashMap<PersonId, State>();
        certificates.holdersOfRevoked(people).forEach(person -> states.put(person, State.REVOKED));
        certificates.validUntil(people).forEach((person, until) -> states.put(person, state(until, today)));
        return states;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> numbers(Collection<PersonId> people) {
        var today = LocalDate.now(clock);
        return certificates.of(people).stream()
                .filter(certificate -> certificate.state(today) != CertificateState.REVOKED)
                .collect(Collectors.toMap(
                        Certificate::person,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Certificate::validUntil))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, held -> held.getValue().number().value()));
    }

    @Override
    public Set<PersonId> completedElsewhere(Collection<PersonId> people, ModuleId module) {
        return elsewhere.among(people, module, LocalDate.now(clock));
    }

    @Override
    public void takeAgain(PersonId person, DueDate due) {
        renewals.beginFor(person, due);
    }

    private static State state(LocalDate validUntil, LocalDate today) {
        return switch (CertificateState.of(validUntil, today)) {
            case VALID -> State.CERTIFIED;
            case EXPIRING -> State.EXPIRING;
            case EXPIRED -> State.EXPIRED;
            case REVOKED -> State.REVOKED;
        };
    }
}
