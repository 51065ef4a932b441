package org.beret.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.installation.Installation;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to the audit trail behind Beret's back is noticed, and what Beret does itself leaves it whole. */
@ModuleTest
class AuditChainModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditCounter counter;

    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditChainCheck check;

    @Autowired
    private Installation installation;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private TestClock clock;

    private AuditCommand command;
    private SignedInPerson staff;
    private SignedInPerson trainee;

    @BeforeEach
    void threeEntries() throws Exception {
        command = new AuditCommand(chain, check, context);
        staff = people.staff(people.centre("SN"));
        trainee = people.trainee(people.centre("SN"));
        for (var number = 0; number < 3; number++) {
            people.as(staff, () -> record(trainee.id(), "module.withdrawn", "told the instructor"));
        }
        assertThat(command.verify("").lines()).anyMatch(line -> line.contains("whole"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "action = 'person.added'",
                "actor_id = subject_id",
                "subject_id = actor_id",
                "centre_id = null",
                "acted_at = acted_at + interval '1' second",
                "times = 2",
                "detail = 'invented'",
                "detail = '', erased = true",
                "detail_digest = null",
                "hash = null",
                "chain_number = 1000000"
            })
    void aChangedEntryIsNamed(String change) {
        var second = entries().get(1);

        assertThat(afterwards("update audit_entry set " + change + " where id = :id", second))
                .isNotEmpty()
                .anyMatch(found -> found.contains(second.toString()) || found.contains("missing"));
    }

    @Test
    void aDeletedEntryIsMissedInTheMiddleAndAtTheEnd() {
        var middle = entries().get(1);
        var last = jdbc.sql("select id from audit_entry where chain_id = :chain order by chain_number desc limit 1")
                .param("chain", installation.id())
                .query(UUID.class)
                .single();

        assertThat(afterwards("delete from audit_entry where id = :id", middle))
                .singleElement()
                .asString()
                .isEqualTo("entry %d is missing".formatted(number(middle)));
        assertThat(afterwards("delete from audit_entry where id = :id", last))
                .singleElement()
                .asString()
                .isEqualTo("entry %d is missing".formatted(number(last)));
    }

    @Test
    void whatWasRewrittenFromOneEntryOnIsToldByTheHashNotedBefore() {
        var noted = hash();
        assertThat(command.verify(noted).whole()).isTrue();

        var result = undone(() -> {
            jdbc.sql("update audit_entry set chain_id = null, chain_number = null where chain_id = :chain")
                    .param("chain", installation.id())
                    .update();
            jdbc.sql("update audit_entry set detail = 'invented' where id = :id")
                    .param("id", entries().getFirst())
                    .update();
            jdbc.sql("update audit_chain set length = 0, hash = '' where id = :chain")
                    .param("chain", installation.id())
                    .update();
            return command.verify(noted);
        });

        assertThat(result.whole()).isFalse();
        assertThat(result.lines()).last().asString().contains("NOT in the trail");
    }

    @Test
    void erasingAPersonEmptiesTheirDetailsAndLeavesTheChainWhole() throws Exception {
        var own = people.staff(Objects.requireNonNull(trainee.centre()));
        people.as(own, () -> trainees.erase(trainee.id(), "Family"));

        assertThat(command.verify("").whole()).isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject_id = :id and (detail <> '' or detail_salt is "
                                        + "not null and detail_digest is not null and erased)")
                        .param("id", trainee.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void chainsOfTwoInstallationsStayWholeInOneDatabase() {
        var lines = undone(() -> {
            jdbc.sql("update installation_self set id = :id")
                    .param("id", UuidCreator.getTimeOrderedEpoch())
                    .update();
            var elsewhere =
                    new AuditChain(jdbc, batches, context.getBeanFactory().createBean(Installation.class), clock);
            people.as(staff, () -> record(trainee.id(), "person.suspended"));
            elsewhere.extend();
            people.as(staff, () -> record(trainee.id(), "person.resumed"));
            return command.verify("").lines();
        });

        assertThat(lines).filteredOn(line -> line.contains("whole")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lines).noneMatch(line -> line.contains("BROKEN"));
    }

    @Test
    void nodesThatChainAtOnceMakeOneChain() throws Exception {
        for (var number = 0; number < 40; number++) {
            people.as(staff, () -> record(trainee.id(), "person.suspended"));
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var rounds = IntStream.range(0, 8)
                    .mapToObj(_ -> CompletableFuture.runAsync(chain::extend, nodes))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(rounds).join();
        }

        assertThat(command.verify("").whole()).isTrue();
    }

    @Test
    void whatIsCountedIsOneEntryAQuarterOfAnHourAndChainedAfterIt() {
        var network =
                "2001:db8::" + UuidCreator.getTimeOrderedEpoch().toString().substring(0, 8);
        count(Optional.of(trainee.id()), network, 30);
        count(Optional.of(staff.id()), network, 2);
        count(Optional.empty(), network, 3);
        command.verify("");
        assertThat(counted(network)).containsExactlyInAnyOrder("30 open", "2 open", "3 open");

        clock.pass(Duration.ofMinutes(17));
        count(Optional.of(trainee.id()), network, 1);
        command.verify("");

        assertThat(counted(network)).containsExactlyInAnyOrder("30 chained", "2 chained", "3 chained", "1 open");
        assertThat(command.verify("").whole()).isTrue();
    }

    private void count(Optional<PersonId> subject, String network, int times) {
        Stream.generate(() -> subject)
                .limit(times)
                .parallel()
                .forEach(who -> counter.count(who, "sign-in.failed", network));
    }

    private List<String> counted(String network) {
        return jdbc.sql("select times, chain_id from audit_entry where detail = :network")
                .param("network", network)
                .query((row, _) -> row.getInt("times") + (row.getObject("chain_id") == null ? " open" : " chained"))
                .list();
    }

    private void record(PersonId subject, String action, String... details) {
        transactions.executeWithoutResult(_ -> trail.record(subject, action, details));
    }

    /** The entries about the trainee, in the order of the chain. */
    private List<UUID> entries() {
        return jdbc.sql("select id from audit_entry where subject_id = :person order by chain_number")
                .param("person", trainee.id().value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private long number(UUID entry) {
        return jdbc.sql("select chain_number from audit_entry where id = :id")
                .param("id", entry)
                .query(Long.class)
                .single();
    }

    private String hash() {
        return jdbc.sql("select hash from audit_chain where id = :chain")
                .param("chain", installation.id())
                .query(String.class)
                .single();
    }

    /** What the check finds after a statement that is undone again. */
    private List<String> afterwards(String statement, UUID entry) {
        return undone(() -> {
            assertThat(jdbc.sql(statement).param("id", entry).update()).isOne();
            return check.check().stream()
                    .flatMap(finding -> finding.breaks().stream())
                    .toList();
        });
    }

    private interface Step<T> {
        T take() throws Exception;
    }

    private <T> T undone(Step<T> step) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                return step.take();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
