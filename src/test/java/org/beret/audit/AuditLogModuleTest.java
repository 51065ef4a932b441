package org.beret.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.OpenScreen;
import org.beret.TestClock;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit trail is found by person, act and day, and taken away as a file that is itself recorded. */
@ModuleTest
class AuditLogModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private AuditLog log;

    @Autowired
    private TestClock clock;

    private final String family = "Family" + UUID.randomUUID().toString().substring(0, 8);
    private SignedInPerson staff;
    private SignedInPerson trainee;
    private LocalDate firstDay;

    @BeforeEach
    void actsOnThreeDays() throws Exception {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        people.rename(trainee, family);
        var other = people.trainee(centre);
        firstDay = LocalDate.now(clock);
        people.as(staff, () -> trainees.suspend(trainee.id()));
        clock.pass(Duration.ofDays(1));
        people.as(staff, () -> trainees.resume(trainee.id()));
        people.as(staff, () -> trainees.suspend(other.id()));
        clock.pass(Duration.ofDays(1));
        people.as(staff, () -> trainees.suspend(trainee.id()));
    }

    @Test
    void aPersonIsFoundByPartOfTheNameAndByWhatTheyDid() throws Exception {
        assertThat(actions(filter(family.substring(2).toUpperCase(Locale.ROOT), null, null)))
                .containsExactly("person.suspended", "person.resumed", "person.suspended");
        assertThat(actions(filter("nobody of this name", null, null))).isEmpty();
        assertThat(actions(new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(staff.id()))))
                .hasSize(4);
    }

    @Test
    void daysBoundWhatIsShown() throws Exception {
        assertThat(actions(filter(null, null, firstDay))).containsExactly("person.suspended");
        assertThat(actions(filter(null, firstDay.plusDays(1), firstDay.plusDays(1))))
                .containsExactly("person.suspended", "person.resumed");
        assertThat(actions(filter(null, firstDay.plusDays(2), null))).containsExactly("person.suspended");
    }

    @Test
    void theScreenShowsWhatItsAddressAsksForAndItsFileHoldsTheSame() throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn(staff.getUsername(), TestPeople.PASSWORD);
        var address = "/audit?name=" + family + "&from=" + firstDay + "&until=" + firstDay.plusDays(1);
        var screen = OpenScreen.open(visitor, address);
        assertThat(visitor.get(address).body()).contains("Resumed", family);

        var file = visitor.get(screen.files().getFirst()).body();

        assertThat(file.lines()).hasSize(3);
        assertThat(file).contains("Resumed", family, trainee.id().toString());
        assertThat(actions(new AuditFilter(Optional.empty(), Optional.of("trail.exported"), Optional.empty())))
                .hasSize(1);
    }

    @Test
    void aDayThatIsNoneIsNoBound() throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn(staff.getUsername(), TestPeople.PASSWORD);

        assertThat(visitor.get("/audit?from=yesterday&until=9999999-01-01&name=" + family)
                        .body())
                .contains("Resumed", family);
    }

    private static AuditFilter filter(@Nullable String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(name),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }

    private List<String> actions(AuditFilter filter) throws Exception {
        return people.as(staff, () -> log.list(filter, 0)).entries().stream()
                .map(AuditPage.Entry::action)
                .toList();
    }
}
