package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beret.identity.PersonId;
import org.beret.learning.ModuleCompleted;
import org.beret.people.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A thousand people whose last core modules are heard of at the same time, one of them twice. */
@Component
public class ThousandCompletions {

    private static final int PEOPLE = 1000;

    private final TestPeople people;
    private final TestCertificates world;
    private final CertificateStore certificates;
    private final CertificateIssuer issuing;
    private final JdbcClient jdbc;

    ThousandCompletions(
            TestPeople people,
            TestCertificates world,
            CertificateStore certificates,
            CertificateIssuer issuing,
            JdbcClient jdbc) {
        this.people = people;
        this.world = world;
        this.certificates = certificates;
        this.issuing = issuing;
        this.jdbc = jdbc;
    }

    public void completeAtOnce() throws Exception {
        var ids = trainees(PEOPLE, people.trainee(people.centre("TH")).id());
        var completed =
                ids.stream().flatMap(id -> world.completedCore(id).stream()).toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(completed.stream().map(this::heardOf).toList()).forEach(Future::resultNow);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> count() >= PEOPLE);
        completed.forEach(issuing::on);
        await().atMost(Duration.ofMinutes(2)).until(world::nothingIsUnderWay);

        var issued = certificates.of(ids);
        assertThat(issued).extracting(Certificate::person).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(issued).extracting(Certificate::number).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from certificates_act where act = 'ISSUED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(jdbc.sql("select count(*) from certificates_certificate")
                        .query(Integer.class)
                        .single());
    }

    private Callable<Void> heardOf(ModuleCompleted completed) {
        return () -> {
            issuing.on(completed);
            return null;
        };
    }

    /** Lets somebody have completed every core module, and the listener hear of it. */
    void issueTo(PersonId person) {
        world.completedCore(person).forEach(issuing::on);
    }

    /** Written by hand: a password for each would take minutes. */
    List<PersonId> trainees(int count, PersonId template) {
        var ids = new ArrayList<PersonId>();
        for (var number = 0; number < count; number++) {
            var id = PersonId.next();
            ids.add(id);
            jdbc.sql("""
                            insert into people_person (id, family_name, given_name, role, country_code, centre_id,
                                gender, category, language, suspended, version)
                            select :id, family_name, given_name, role, country_code, centre_id, gender, category,
                                language, suspended, 0
                            from people_person where id = :template""")
                    .param("id", id.value())
                    .param("template", template.value())
                    .update();
        }
        return ids;
    }

    private int count() {
        return jdbc.sql("select count(*) from certificates_certificate where country_code = 'TH'")
                .query(Integer.class)
                .single();
    }
}
