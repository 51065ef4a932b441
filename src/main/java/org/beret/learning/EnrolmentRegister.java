package org.beret.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols people, a few or thousands, in the caller's transaction. It is also for jobs that somebody of a centre started and
 * that go on without them: who calls has made sure of whose people they are.
 */
@Component
public class EnrolmentRegister {

    /** Of how many enrolments one event tells: the outbox takes so many ids, and a listener is never long about them. */
    static final int MOST_IN_ONE = 200;

    private final EnrolmentRepository enrolments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentRegister(EnrolmentRepository enrolments, ApplicationEventPublisher events, Clock clock) {
        this.enrolments = enrolments;
        this.events = events;
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
        existing.values().forEach(enrolment -> enrolment.postpone(dueOn));
        var resumed = existing.values().stream().filter(Enrolment::isWithdrawn).toList();
        resumed.forEach(enrolment -> enrolment.resume(assignedBy, now));
        var fresh = people.stream()
                .filter(person -> !existing.containsKey(person))
                .map(person -> new Enrolment(person, module, assignedBy, dueOn, now))
                .toList();
        enrolments.saveAll(fresh);
        publish(Stream.concat(resumed.stream(), fresh.stream()), ids -> new ModuleAssigned(module, ids, now));
    }

    /** Takes the module back from those of these people who have not completed it, and returns who they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<PersonId> withdraw(Collection<PersonId> people, ModuleId module, String reason) {
        var open = enrolments.findOf(people, module.value()).stream()
                .filter(Enrolment::isOpen)
                .toList();
        var now = clock.instant();
        open.forEach(enrolment -> enrolment.withdraw(reason, now));
        publish(open.stream(), ids -> new ModuleWithdrawn(module, ids, now));
        return open.stream().map(Enrolment::person).toList();
    }

    private void publish(Stream<Enrolment> changed, Function<List<EnrolmentId>, Object> event) {
        changed.map(Enrolment::id)
                .gather(Gatherers.windowFixed(MOST_IN_ONE))
                .map(event)
                .forEach(events::publishEvent);
    }
}
