package org.beret.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beret.catalogue.CourseModule;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of certificates with a signature over each, a transaction each, and nothing else: what no way of issuing is below. */
final class BareCertificates {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final PrivateKey key;

    BareCertificates(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    }

    /** Nanoseconds. */
    long write(List<PersonId> people, TrainingCentreId centre, List<CourseModule> modules, int threadCount)
            throws Exception {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(threadCount)) {
            var written = people.stream()
                    .map(person -> threads.submit(
                            () -> transactions.executeWithoutResult(_ -> write(person, centre, modules))))
                    .toList();
            for (Future<?> one : written) {
                one.get();
            }
        }
        return System.nanoTime() - start;
    }

    private void write(PersonId person, TrainingCentreId centre, List<CourseModule> modules) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sign(id + " " + person + " " + now);
        jdbc.update(
                """
                insert into certificates_certificate (id, number, person_id, holder_name, country_code, centre_id, centre_name,
                    course_id, edition, scope, issued_at, valid_until)
                values (?, ?, ?, 'Given Family', 'SN', ?, 'Centre', 'bare', 1, 'CORE', ?, ?)""",
                id,
                id.toString().substring(18).replace("-", ""),
                person.value(),
                centre.value(),
                now,
                now.toLocalDate().plusYears(2));
        var position = 0;
        for (var module : modules) {
            write(id, position++, module, now);
        }
        jdbc.update(
                "insert into certificates_act (id, certificate_id, act, acted_at, reason) values (?, ?, 'BARE', ?, '')",
                UuidCreator.getTimeOrderedEpoch(),
                id,
                now);
    }

    private void write(UUID certificate, int position, CourseModule module, OffsetDateTime now) {
        jdbc.update(
                """
                insert into certificates_module (certificate_id, position, module_id, course_version, course_digest,
                    completed_at, half_points, question_count)
                values (?, ?, ?, ?, ?, ?, 12, 15)""",
                certificate,
                position,
                module.id().value(),
                module.version().number(),
                module.version().digest(),
                now);
    }

    private void sign(String statement) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
