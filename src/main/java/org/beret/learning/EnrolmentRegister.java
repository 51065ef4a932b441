package org.beret.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beret.accounts.PersonId;
import org.beret.catalogue.ModuleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols people, a few or thousands, in the caller's transaction. It is also for jobs that somebody of a centre started and
 * that go on without them: who calls has made sure of whose people they are.
 */
@Component
public class EnrolmentRegister {

    private final EnrolmentRepository enrolments;
    private final Clock clock;

    EnrolmentRegister(EnrolmentRepository enrolments, Clock clock) {
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /**
     * Enrols these people; those who are enrolled already get the new due date unless they have completed. Whoever the module
     * was withdrawn from is asked again and goes on where they stopped.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrol(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        register(people, module, dueOn, assignedBy);
    }

    /**
     * Enrols these people anew, so that those who have completed the module take it again from the first lesson on. What they did
     * before is kept and counts no longer. Those who have not completed it get the new due date.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrolAnew(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        enrolments.supersede(people, module.value());
        register(people, module, dueOn, assignedBy);
    }

    private void register(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        var existing = enrolments.findOf(people, module.value()).stream()
                .collect(Collectors.toMap(Enrolment::person, Function.identity()));
        var now = clock.instant();
        existing.values().forEach(enrolment -> enrolment.assign(assignedBy, dueOn, now));
        var fresh = people.stream()
                .filter(person -> !existing.containsKey(person))
                .map(person -> new Enrolment(person, module, assignedBy, dueOn, now))
                .toList();
        // Saving those who were enrolled already publishes what happened to them.
        enrolments.saveAll(existing.values());
        enrolments.saveAll(fresh);
    }
}
