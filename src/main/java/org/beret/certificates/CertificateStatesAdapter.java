package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.beret.cohorts.CertificateStates;
import org.beret.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Implements cohorts' port {@link CertificateStates}: of several certificates of a person the one that is valid longest counts, a revoked
 * one never.
 */
@Component
class CertificateStatesAdapter implements CertificateStates {

    private final CertificateStore certificates;
    private final Clock clock;

    CertificateStatesAdapter(CertificateStore certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, State> of(Collection<PersonId> people) {
        var today = LocalDate.now(clock);
        return certificates.validUntil(people).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, held -> state(held.getValue(), today)));
    }

    private static State state(LocalDate validUntil, LocalDate today) {
        return switch (CertificateState.of(validUntil, today)) {
            case VALID -> State.CERTIFIED;
            case EXPIRING -> State.EXPIRING;
            case EXPIRED -> State.EXPIRED;
            case REVOKED -> State.NONE;
        };
    }
}
