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

/**
 * Refreshes facts when learning, people or certificates announce a change. Listens after commit, in a transaction of its own; an
 * event that is delivered twice does no harm.
 */
@Component
class FactListener {

    private final EnrolmentFacts facts;
    private final QuestionCounter questions;

    FactListener(EnrolmentFacts facts, QuestionCounter questions) {
        this.facts = facts;
        this.questions = questions;
    }

    @ApplicationModuleListener
    void on(ModuleAssigned event) {
        facts.refreshWithSuperseded(event.enrolments());
    }

    @ApplicationModuleListener
    void on(ModuleStarted event) {
        facts.refresh(List.of(event.enrolment()));
    }

    @ApplicationModuleListener
    void on(ModuleWithdrawn event) {
        facts.refresh(event.enrolments());
    }

    /** Each fact holds the country, centre, gender and category of the person. */
    @ApplicationModuleListener
    void on(PeopleChanged event) {
        facts.refreshAllOf(event.people());
    }

    @ApplicationModuleListener
    void on(PersonCertified event) {
        facts.refreshAllOf(List.of(event.person()));
    }

    @ApplicationModuleListener
    void on(CertificateRevoked event) {
        facts.refreshAllOf(List.of(event.person()));
    }

    @ApplicationModuleListener
    void on(AttemptSubmitted event) {
        facts.refresh(List.of(event.enrolment()));
        questions.enqueue(event.attempt());
    }

    @ApplicationModuleListener
    void on(ModuleCompleted event) {
        facts.refresh(List.of(event.enrolment()));
    }
}
