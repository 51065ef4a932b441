package org.beret.statistics;

import org.beret.accounts.PersonDirectory;
import org.beret.accounts.PersonId;
import org.beret.catalogue.ModuleId;
import org.beret.learning.EnrolmentId;
import org.beret.learning.ModuleAssigned;
import org.beret.learning.ModuleCompleted;
import org.beret.learning.ModuleStarted;
import org.beret.statistics.EnrolmentFacts.Moments;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happens to enrolments, after the transaction in which it happened, and writes it down as facts. */
@Component
class FactListener {

    private final EnrolmentFacts facts;
    private final PersonDirectory people;

    FactListener(EnrolmentFacts facts, PersonDirectory people) {
        this.facts = facts;
        this.people = people;
    }

    @ApplicationModuleListener
    void on(ModuleAssigned event) {
        record(event.enrolment(), event.person(), event.module(), new Moments(event.assignedAt(), null, null));
    }

    @ApplicationModuleListener
    void on(ModuleStarted event) {
        var moments = new Moments(event.assignedAt(), event.startedAt(), null);
        record(event.enrolment(), event.person(), event.module(), moments);
    }

    @ApplicationModuleListener
    void on(ModuleCompleted event) {
        var moments = new Moments(event.assignedAt(), event.startedAt(), event.completedAt());
        record(event.enrolment(), event.person(), event.module(), moments);
    }

    private void record(EnrolmentId enrolment, PersonId person, ModuleId module, Moments moments) {
        people.find(person).ifPresent(profile -> facts.record(enrolment, module, profile, moments));
    }
}
