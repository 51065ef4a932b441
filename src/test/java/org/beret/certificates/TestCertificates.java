package org.beret.certificates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.learning.EnrolmentId;
import org.beret.learning.ModuleCompleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people complete modules in no time, by the rows that learning leaves behind, and hears what is said of it. */
@Component
public class TestCertificates {

    private final CourseCatalogue catalogue;
    private final CertificateStore certificates;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final ThreadPoolTaskExecutor threads;
    private final Clock clock;

    TestCertificates(
            CourseCatalogue catalogue,
            CertificateStore certificates,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            ThreadPoolTaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.catalogue = catalogue;
        this.certificates = certificates;
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
        this.threads = applicationTaskExecutor;
        this.clock = clock;
    }

    public List<CourseModule> core() {
        return catalogue.modules().stream().filter(CourseModule::core).toList();
    }

    public List<CourseModule> all() {
        return catalogue.modules();
    }

    public List<Certificate> of(SignedInPerson person) {
        return certificates.of(person.id());
    }

    /** Completes every core module; the certificate comes a moment later. */
    public void completeCore(SignedInPerson person) {
        core().forEach(module -> complete(person.id(), module));
    }

    /** Completes one module, as the transaction that closes its quiz would. */
    public ModuleCompleted complete(PersonId person, CourseModule module) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            var completed = enrolment(person, module);
            events.publishEvent(completed);
            return completed;
        }));
    }

    /** Has completed every core module, and nobody has heard of it yet. */
    List<ModuleCompleted> completedCore(PersonId person) {
        return Objects.requireNonNull(transactions.execute(
                _ -> core().stream().map(module -> enrolment(person, module)).toList()));
    }

    /** Whether every listener has heard what there was to hear. */
    boolean nothingIsUnderWay() {
        return threads.getActiveCount() == 0 && threads.getQueueSize() == 0;
    }

    /** Lets all certificates of a person be valid until this day. */
    public void expire(SignedInPerson person, LocalDate validUntil) {
        jdbc.sql("update certificates_certificate set valid_until = :until where person_id = :person")
                .param("until", validUntil)
                .param("person", person.id().value())
                .update();
    }

    /** Tells of a completion once more. */
    public void repeat(ModuleCompleted completed) {
        transactions.executeWithoutResult(_ -> events.publishEvent(completed));
    }

    private ModuleCompleted enrolment(PersonId person, CourseModule module) {
        var now = clock.instant();
        var id = assigned(person, module, now).orElseGet(() -> enrol(person, module, now));
        attempt(id, module, now);
        return new ModuleCompleted(new EnrolmentId(id), person, module.id(), module.version(), now, now, now);
    }

    /** The enrolment that somebody assigned, completed. */
    private Optional<UUID> assigned(PersonId person, CourseModule module, Instant now) {
        var id = jdbc.sql("""
                        select id from learning_enrolment
                        where person_id = :person and module_id = :module and superseded_at is null""")
                .param("person", person.value())
                .param("module", module.id().value())
                .query(UUID.class)
                .optional();
        id.ifPresent(known -> jdbc.sql("""
                        update learning_enrolment set started_at = :now, completed_at = :now, course_version = :number,
                            course_digest = :digest, version = version + 1
                        where id = :id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", module.version().number())
                .param("digest", module.version().digest())
                .param("id", known)
                .update());
        return id;
    }

    private UUID enrol(PersonId person, CourseModule module, Instant now) {
        var id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        insert into learning_enrolment (id, origin, person_id, module_id, assigned_at, assigned_by, started_at,
                            course_version, course_digest, completed_at, version)
                        values (:id, (select id from installation_self), :person, :module, :now, 'Centre', :now, :number, :digest, :now, 0)""")
                .param("id", id)
                .param("person", person.value())
                .param("module", module.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", module.version().number())
                .param("digest", module.version().digest())
                .update();
        return id;
    }

    private void attempt(UUID enrolment, CourseModule module, Instant now) {
        jdbc.sql("""
                        insert into learning_attempt (id, origin, enrolment_id, seed, started_at, submitted_at,
                            right_count, question_count, passed, version)
                        values (:id, (select id from installation_self), :enrolment, 1, :now, :now, :right, :total, true, 0)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("enrolment", enrolment)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("right", module.quiz().neededToPass())
                .param("total", module.quiz().questionCount())
                .update();
    }
}
