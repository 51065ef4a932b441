package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.cohorts.CertificateStates;
import org.beret.cohorts.CertificateStates.State;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cohorts hear who holds a certificate, and for how long it will do. */
@ModuleTest
class CertificateStatesAdapterModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CertificateStates states;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private SignedInPerson holder;
    private SignedInPerson other;

    @BeforeEach
    void oneOfTwoHoldsACertificate() {
        var centre = people.centre("SN");
        holder = people.trainee(centre);
        other = people.trainee(centre);
        world.completeCore(holder);
        await().until(() -> !world.of(holder).isEmpty());
    }

    @Test
    void whoHoldsNoneIsLeftOut() {
        assertThat(states.of(List.of(holder.id(), other.id()))).containsOnly(entry(holder.id(), State.CERTIFIED));
        assertThat(states.of(List.of())).isEmpty();
    }

    @Test
    void aCertificateExpiresInItsLastThreeMonthsAndHasExpiredTheDayAfterItsLast() {
        var today = LocalDate.now(clock);
        assertThat(stateIfValidUntil(today.plusMonths(3).plusDays(3))).isEqualTo(State.CERTIFIED);
        assertThat(stateIfValidUntil(today.plusMonths(3).minusDays(3))).isEqualTo(State.EXPIRING);
        assertThat(stateIfValidUntil(today)).isEqualTo(State.EXPIRING);
        assertThat(stateIfValidUntil(today.minusDays(1))).isEqualTo(State.EXPIRED);
    }

    @Test
    void ofSeveralTheLongestSpeaksAndARevokedOneOnlyAlone() {
        world.all().stream().filter(module -> !module.core()).forEach(module -> world.complete(holder.id(), module));
        await().until(() -> world.of(holder).size() == 2);
        var core = world.of(holder).stream()
                .filter(certificate -> certificate.scope() == CertificateScope.CORE)
                .findFirst()
                .orElseThrow();
        jdbc.sql("update certificates_certificate set valid_until = :until where id = :id")
                .param("until", LocalDate.now(clock).minusDays(1))
                .param("id", core.id().value())
                .update();
        assertThat(states.of(List.of(holder.id()))).containsValue(State.CERTIFIED);

        world.of(holder).stream()
                .filter(certificate -> certificate.scope() == CertificateScope.COURSE)
                .forEach(certificate -> certificates.revoke(certificate.id(), "Fraud", clock.instant()));
        assertThat(states.of(List.of(holder.id()))).containsValue(State.EXPIRED);

        certificates.revoke(core.id(), "Fraud", clock.instant());
        assertThat(states.of(List.of(holder.id()))).containsValue(State.REVOKED);
    }

    private State stateIfValidUntil(LocalDate day) {
        world.expire(holder, day);
        return states.of(List.of(holder.id())).getOrDefault(holder.id(), State.NONE);
    }
}
