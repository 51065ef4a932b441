package org.beret.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;
import org.beret.installation.Installation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols any number of people, in the caller's transaction. Does not check who asks: for jobs and for services that have checked that
 * these people are of the caller's training centre.
 */
@Component
public class EnrolmentRegister {

    /** Enrolments per event: bounds the size of a row of the outbox and the time that a listener takes. */
    static final int MAX_PER_EVENT = 200;

    private final EnrolmentRepository enrolments;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentRegister(
            EnrolmentRepository enrolments, Installation installation, ApplicationEventPublisher events, Clock clock) {
        this.enrolments = enrolments;
        this.installation = installation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enrols these people. Those who are enrolled already get the new due date, unless they have completed the module; those from
     * whom it was withdrawn continue where they stopped.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     * @return those for whom anything is different now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> enrol(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        return register(people, module, dueOn, assignedBy);
    }

    /**
     * Has those of these people from whom the module was withdrawn continue where they stopped, by the day that they had, if any.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Collection<PersonId> people, ModuleId module, String assignedBy) {
        resume(enrolments.findOf(people, module.value()), module, assignedBy, clock.instant());
    }

    /** Gives these people another due date, as far as they are enrolled and have not completed the module. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(Collection<PersonId> people, ModuleId module, LocalDate dueOn) {
        enrolments.findOf(people, module.value()).forEach(enrolment -> enrolment.reschedule(dueOn));
    }

    /**
     * Enrols these people again: a completed enrolment is superseded by a new one, which begins with the first lesson. Those who
     * have not completed the module get the new due date.
     *
     * @param assignedBy the name of the training centre, as trainees read it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrolAnew(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        enrolments.supersede(people, module.value(), clock.instant());
        register(people, module, dueOn, assignedBy);
    }

    private List<PersonId> register(Collection<PersonId> people, ModuleId module, LocalDate dueOn, String assignedBy) {
        var existing = enrolments.findOf(people, module.value()).stream()
                .collect(Collectors.toMap(Enrolment::person, Function.identity()));
        var now = clock.instant();
        var moved = existing.values().stream()
                .filter(enrolment -> enrolment.reschedule(dueOn))
                .toList();
        var resumed = resume(existing.values(), module, assignedBy, now);
        var added = people.stream()
                .filter(person -> !existing.containsKey(person))
                .map(person -> new Enrolment(installation.id(), person, module, assignedBy, dueOn, now))
                .toList();
        enrolments.saveAll(added);
        publish(added.stream(), ids -> new ModuleAssigned(module, ids, now));
        return Stream.of(moved, resumed, added)
                .flatMap(List::stream)
                .map(Enrolment::person)
                .distinct()
                .toList();
    }

    private List<Enrolment> resume(Collection<Enrolment> known, ModuleId module, String assignedBy, Instant now) {
        var resumed = known.stream().filter(Enrolment::isWithdrawn).toList();
        resumed.forEach(enrolment -> enrolment.resume(assignedBy, now));
        publish(resumed.stream(), ids -> new ModuleAssigned(module, ids, now));
        return resumed;
    }

    /** Withdraws the module from those of these people who have not completed it, and returns them. */
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
                .gather(Gatherers.windowFixed(MAX_PER_EVENT))
                .map(event)
                .forEach(events::publishEvent);
    }
}
