package org.beret.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.cohorts.Cohorts;
import org.beret.learning.calendar.TrainingCalendar;
import org.beret.learning.calendar.TrainingSessions;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Language;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Planning, changing and cancelling sessions, and what trainees see of them. */
@ModuleTest
class ClassroomSessionsModuleTest extends ClassroomSetup {

    private static final Duration TOMORROW = Duration.ofHours(25);

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private CourseCatalogue catalogue;

    @Autowired
    @Qualifier("ownSessions")
    private TrainingSessions own;

    @Autowired
    private TrainingCalendar calendar;

    @Autowired
    private Texts texts;

    @Test
    void whatIsPlannedIsListedWithItsLessonsTheEarliestFirst() throws Exception {
        var module = catalogue.modules().getFirst();
        var lessons = List.of(module.lessons().get(1).id());
        var wanted =
                new SessionDetails(tomorrow("Radio").time(), Optional.of(module.id()), lessons, " ", " Hall  B ", "");
        var id = asStaff(() -> sessions.plan(cohort, wanted, false));

        var all = asStaff(() -> sessions.of(cohort)).sessions();
        assertThat(all).extracting(ClassSession::id).containsExactly(session, id);
        assertThat(all.getLast().details()).isEqualTo(wanted);
        assertThat(wanted.place()).isEqualTo("Hall B");
        assertThat(audited("classroom.planned")).isEqualTo(1);
    }

    @Test
    void whatCannotBeMeantIsRefusedAndWhatIsUnusualNeedsAYes() throws Exception {
        var far = classroom.details(centre, Duration.ofDays(3650), "In the wrong year");
        assertThatThrownBy(() -> asStaff(() -> sessions.plan(cohort, far, true)))
                .hasMessageContaining("classroom.refused.far");
        var unknown = new SessionDetails(
                far.time(), Optional.of(new ModuleId("nothing")), List.of(new LessonId("no")), "", "", "");
        assertThatThrownBy(() -> asStaff(() -> sessions.plan(cohort, unknown, true)))
                .isInstanceOf(UnknownId.class);
        for (var doubtful : List.of(Duration.ofHours(-30), Duration.ofMinutes(10))) {
            var details = classroom.details(centre, doubtful, "Radio");
            assertThatThrownBy(() -> asStaff(() -> sessions.plan(cohort, details, false)))
                    .isInstanceOf(NeedsConfirmation.class);
            assertThat(asStaff(() -> sessions.plan(cohort, details, true))).isNotNull();
        }
        people.as(staff, () -> cohorts.close(cohort));
        assertThatThrownBy(() -> asStaff(() -> sessions.plan(cohort, tomorrow("Radio"), true)))
                .hasMessageContaining("classroom.refused.closed");
        assertThatThrownBy(() -> new SessionDetails(far.time(), Optional.empty(), List.of(), " ", "", ""))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void ofTwoColleaguesTheSecondIsToldAndNothingIsLost() throws Exception {
        var shown = asStaff(() -> sessions.find(session));
        var moved = new SessionDetails(
                shown.details().time(), Optional.empty(), List.of(), "First aid", "Hall C", "Awa Diop");
        assertThat(people.as(colleague, () -> sessions.change(session, moved, shown.version(), false)))
                .isTrue();

        assertThatThrownBy(() -> asStaff(() -> sessions.change(session, shown.details(), shown.version(), false)))
                .isInstanceOf(ChangedMeanwhile.class);
        var now = asStaff(() -> sessions.find(session));
        assertThat(now.details()).isEqualTo(moved);
        assertThat(asStaff(() -> sessions.change(session, moved, now.version(), false)))
                .isFalse();
        assertThat(audited("classroom.changed")).isEqualTo(1);
    }

    @Test
    void aCancelledSessionCanBeTakenUpAndEachIsDoneOnce() throws Exception {
        people.as(staff, () -> sessions.cancel(session));
        assertThatThrownBy(() -> people.as(colleague, () -> sessions.cancel(session)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(coming()).isEmpty();
        assertThat(ownCalendar()).contains("STATUS:CANCELLED", session.toString());

        people.as(staff, () -> sessions.takeUp(session));
        assertThatThrownBy(() -> people.as(colleague, () -> sessions.takeUp(session)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(coming()).hasSize(1);
    }

    @Test
    void whatWasAttendedIsNeitherCancelledNorPutOff() throws Exception {
        asStaff(() -> lists.record(session, List.of(one.id()), AttendanceMeans.LIST));

        assertThatThrownBy(() -> people.as(staff, () -> sessions.cancel(session)))
                .hasMessageContaining("classroom.refused.cancel");
        assertThatThrownBy(() -> asStaff(() -> sessions.change(session, tomorrow("First aid"), 0, true)))
                .hasMessageContaining("classroom.refused.attended");
    }

    @Test
    void aTraineeSeesWhatIsToComeOfTheirOpenCohortsInTheTimeOfTheCentre() throws Exception {
        assertThat(coming()).singleElement().satisfies(planned -> {
            assertThat(planned.subject()).isEqualTo("First aid");
            assertThat(planned.place()).isEqualTo("Hall B");
            assertThat(planned.attended()).isFalse();
        });
        assertThat(ownCalendar()).contains("SUMMARY:First aid", "LOCATION:Hall B", "DTEND:");
        assertThat(people.as(people.trainee(centre), () -> own.coming(texts.in(Language.EN))))
                .isEmpty();

        clock.pass(Duration.ofHours(2));
        assertThat(coming()).isEmpty();
        people.as(staff, () -> cohorts.close(cohort));
        assertThat(ownCalendar()).doesNotContain("First aid");
    }

    private List<TrainingSessions.Planned> coming() throws Exception {
        return people.as(one, () -> own.coming(texts.in(Language.EN)));
    }

    private String ownCalendar() throws Exception {
        return new String(people.as(one, () -> calendar.mine(texts.in(Language.EN))), UTF_8).replace("\r\n ", "");
    }

    private SessionDetails tomorrow(String subject) {
        var details = classroom.details(centre, TOMORROW, subject);
        var noon = new SessionTime(details.time().day(), LocalTime.NOON, 60);
        return new SessionDetails(noon, Optional.empty(), List.of(), subject, "", "");
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where centre_id = :centre and action = :action")
                .param("centre", centre.value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
