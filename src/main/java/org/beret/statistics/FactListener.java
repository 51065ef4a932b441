package org.beret.statistics;

import java.util.List;
import org.beret.certificates.CertificateRevoked;
import org.beret.certificates.PersonCertified;
import org.beret.learning.AttemptSubmitted;
import org.beret.learning.ModuleAssigned;
import org.beret.learning.ModuleCompleted;
import org.beret.learning.ModuleStarted;
import org.beret.learning.ModuleWithdrawn;
import org.beret.people.PeopleChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears which enrolments have changed, after the transaction in which they did, and has their facts brought up to date. */
@Component
class FactListener {

    private final EnrolmentFacts facts;
    private final QuestionCountsSql items;

    FactListener(EnrolmentFacts facts, QuestionCountsSql items) {
        this.facts = facts;
        this.items = items;
    }

    @ApplicationModuleListener
    void on(ModuleAssigned event) {
        facts.bringWithEarlier(event.enrolments());
    }

    @ApplicationModuleListener
    void on(ModuleStarted event) {
        facts.bring(List.of(event.enrolment()));
    }

    @ApplicationModuleListener
    void on(ModuleWithdrawn event) {
        facts.bring(event.enrolments());
    }

    /** Country, centre, gender and category of a person are in the facts of all that they learn. */
    @ApplicationModuleListener
    void on(PeopleChanged event) {
        facts.bringAll(event.people());
    }

    @ApplicationModuleListener
    void on(PersonCertified event) {
        facts.bringAll(List.of(event.person()));
    }

    @ApplicationModuleListener
    void on(CertificateRevoked event) {
        facts.bringAll(List.of(event.person()));
    }

    @ApplicationModuleListener
    void on(AttemptSubmitted event) {
        facts.bring(List.of(event.enrolment()));
        items.remember(event.attempt());
    }

    @ApplicationModuleListener
    void on(ModuleCompleted event) {
        facts.bring(List.of(event.enrolment()));
    }
}
