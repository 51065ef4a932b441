package org.beret.cohorts.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.cohorts.Assignments;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.DueDate;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.learning.calendar.TrainingCalendar;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.texts.Texts;
import org.beret.texts.TextsIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a calendar program reads from the files of a cohort and of a trainee. */
@ModuleTest
class CohortCalendarModuleTest {

    private static final String NAME =
            "Rotation; 12, \\é\nBEGIN:VALARM " + "long ".repeat(20).strip();

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestClock clock;

    @Autowired
    private Assignments assignments;

    @Autowired
    private CohortCalendar calendar;

    @Autowired
    private TrainingCalendar own;

    @Autowired
    private Texts texts;

    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId cohort;
    private LocalDate due;
    private TextsIn french;

    @BeforeEach
    void aCohortThatDeparts() throws Exception {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        due = LocalDate.now(clock).plusDays(10);
        french = texts.in(Language.FR);
        cohort = groups.cohort(centre, NAME, due.plusDays(20), trainee);
        people.as(
                staff,
                () -> assignments.assign(cohort, List.of(learning.module().id()), DueDate.by(due)));
    }

    @Test
    void aCohortHasItsDueDatesAndItsDeparture() throws Exception {
        var file = people.as(staff, () -> calendar.of(cohort, french));

        var title = learning.module().title().in(Language.FR);
        assertThat(events(file))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "Date limite\u00a0: " + title + " (" + NAME.replace('\n', ' ') + ")",
                        "Départ\u00a0: " + NAME.replace('\n', ' '));
        assertThat(new String(file, UTF_8)).contains("TRANSP:TRANSPARENT").doesNotContain("Given", "\r\nBEGIN:VALARM");
        assertThat(new String(file, UTF_8).replace("\r\n ", ""))
                .contains("DTSTART;VALUE=DATE:" + due.toString().replace("-", "") + "\r\n");
        assertThat(new String(file, UTF_8).lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    }

    @Test
    void aTraineeHasTheirOwnDaysUntilTheyAreDone() throws Exception {
        assertThat(events(people.as(trainee, () -> own.mine(french)))).hasSize(2);
        learning.complete(trainee);

        assertThat(events(people.as(trainee, () -> own.mine(french))))
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).startsWith("Départ"));
    }

    @Test
    void anotherCentreHasNoSuchCohort() {
        var stranger = people.staff(people.centre("SN"));

        assertThatThrownBy(() -> people.as(stranger, () -> calendar.of(cohort, french)))
                .isInstanceOf(UnknownId.class);
    }

    private static List<VEvent> events(byte[] file) {
        var read = Biweekly.parse(new String(file, UTF_8)).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        return read.getEvents();
    }
}
