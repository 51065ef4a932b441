package org.beret.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.beret.certificates.CentreCertificates;
import org.beret.certificates.PersonCertified;
import org.beret.people.PeopleChanged;
import org.beret.people.PeopleLookup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes some demonstration certificates expire soon, and revokes another. */
@Component
@Profile("demo")
class DemonstrationCertificates {

    private static final int WEEKS_LEFT = 5;
    private static final int MORE_WEEKS_LEFT = 20;

    private final DemonstrationAccounts accounts;
    private final PeopleLookup people;
    private final CentreCertificates centreCertificates;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemonstrationCertificates(
            DemonstrationAccounts accounts,
            PeopleLookup people,
            CentreCertificates centreCertificates,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.centreCertificates = centreCertificates;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PersonCertified event) {
        switch (people.find(event.person()).flatMap(person -> person.email()).orElse("")) {
            case "expiring@beret.example" -> letTimePass(event, WEEKS_LEFT);
            case "revoked@beret.example" ->
                accounts.actAs(
                        "centre@beret.example",
                        () -> centreCertificates.revoke(event.certificate(), "Another officer sat the quiz"));
            case String crowd when crowd.matches("trainee\\d[.]bd@beret[.]example") -> letTimePass(event, WEEKS_LEFT);
            case String crowd
            when crowd.matches("trainee1\\d[.]bd@beret[.]example") -> letTimePass(event, MORE_WEEKS_LEFT);
            default -> {}
        }
    }

    /**
     * A certificate cannot be issued in the past, so its dates are moved afterwards; only once, for a renewal is new.
     */
    private void letTimePass(PersonCertified event, int weeksLeft) {
        var until = LocalDate.now(clock).plusWeeks(weeksLeft);
        var passed = event.validUntil().toEpochDay() - until.toEpochDay();
        var then = event.issuedAt().atOffset(ZoneOffset.UTC).minusDays(passed);
        var aged = jdbc.sql("""
                        update certificates_certificate set issued_at = :then, valid_until = :until
                        where id = :id and follows is null""")
                .param("then", then)
                .param("until", until)
                .param("id", event.certificate().value())
                .update();
        if (aged == 1) {
            jdbc.sql("update certificates_module set completed_at = :then where certificate_id = :id")
                    .param("then", then)
                    .param("id", event.certificate().value())
                    .update();
            jdbc.sql("update certificates_act set acted_at = :then where certificate_id = :id")
                    .param("then", then)
                    .param("id", event.certificate().value())
                    .update();
            events.publishEvent(new PeopleChanged(List.of(event.person()))); // whoever counts looks again
        }
    }
}
