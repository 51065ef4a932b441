package org.beret.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.classroom.AttendanceList.Entry;
import org.beret.cohorts.Cohorts;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.people.PersonalData;
import org.beret.people.Trainees;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who attended, as colleagues record it on the screen and from paper. */
@ModuleTest
class AttendanceModuleTest extends ClassroomSetup {

    @Autowired
    private AttendanceSheet sheet;

    @Autowired
    private Texts texts;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Trainees trainees;

    @Autowired
    private PersonalData personalData;

    @Test
    void whatTwoColleaguesTickAtOnceIsAllKeptAndToldWhose() throws Exception {
        assertThat(tick(staff, AttendanceMeans.LIST, one.id())).containsExactly(one.id());
        assertThat(tick(colleague, AttendanceMeans.SHEET, one.id(), two.id())).containsExactly(two.id());

        var list = asStaff(() -> lists.of(session));
        assertThat(list.entries()).allMatch(Entry::attended).hasSize(2);
        assertThat(entry(list, one).attendance().orElseThrow().by()).isEqualTo(staff.id());
        assertThat(entry(list, two).attendance().orElseThrow().means()).isEqualTo(AttendanceMeans.SHEET);
        assertThat(audited(two, "attendance.recorded")).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsGoneOnceAndAudited() throws Exception {
        tick(staff, AttendanceMeans.LIST, one.id(), two.id());

        assertThat(asStaff(() -> lists.takeBack(session, List.of(one.id())))).containsExactly(one.id());
        assertThat(people.as(colleague, () -> lists.takeBack(session, List.of(one.id()))))
                .isEmpty();
        assertThat(asStaff(() -> sessions.find(session)).attended()).isEqualTo(1);
        assertThat(audited(one, "attendance.taken-back")).isEqualTo(1);
    }

    @Test
    void whoIsNotOfTheCohortIsPassedOver() throws Exception {
        var other = people.trainee(centre);
        var foreign = people.trainee(people.centre("RW"));

        assertThat(tick(staff, AttendanceMeans.LIST, other.id(), foreign.id(), staff.id()))
                .isEmpty();
        assertThat(asStaff(() -> sessions.find(session)).attended()).isZero();
    }

    @Test
    void nobodyAttendsWhatIsCancelledOrFarAhead() throws Exception {
        var later =
                asStaff(() -> sessions.plan(cohort, classroom.details(centre, Duration.ofMinutes(90), "Radio"), true));
        assertThatThrownBy(() -> asStaff(() -> lists.record(later, List.of(one.id()), AttendanceMeans.LIST)))
                .hasMessageContaining("classroom.refused.early");
        clock.pass(Duration.ofMinutes(61));
        assertThat(asStaff(() -> lists.record(later, List.of(one.id()), AttendanceMeans.LIST)))
                .hasSize(1);

        people.as(staff, () -> sessions.cancel(session));
        assertThatThrownBy(() -> tick(staff, AttendanceMeans.LIST, one.id()))
                .hasMessageContaining("classroom.refused.cancelled");
    }

    @Test
    void whoLeftTheCohortStaysOnTheListAndWhoLeftTheCentreIsCountedWithoutAName() throws Exception {
        tick(staff, AttendanceMeans.LIST, one.id(), two.id());
        people.as(staff, () -> cohorts.dismiss(cohort, one.id()));
        people.as(staff, () -> trainees.erase(two.id(), "Family"));

        var list = asStaff(() -> lists.of(session));
        assertThat(list.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.person().id()).isEqualTo(one.id());
            assertThat(entry.member()).isFalse();
        });
        assertThat(list.gone()).isEqualTo(1);
        assertThat(asStaff(() -> lists.takeBack(session, List.of(one.id())))).hasSize(1);
    }

    @Test
    void aPersonIsToldWhatTheyAttended() throws Exception {
        tick(staff, AttendanceMeans.SHEET, one.id());

        assertThat(people.as(one, personalData::mine).sections().get("attendance"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("subject", "First aid").containsEntry("means", "SHEET"));
    }

    @Test
    void theSheetHasEverybodyOfTheCohortInAllScripts() throws Exception {
        people.rename(one, "محمود");
        people.rename(two, "Ñandú");
        var pdf = asStaff(() -> sheet.pdf(session, texts.in(Language.FR)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Centre ", "Feuille de présence", "First aid", "Hall B", "Ñandú", "Signature");
        }
    }

    private static Entry entry(AttendanceList list, SignedInPerson person) {
        return list.entries().stream()
                .filter(entry -> entry.person().id().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private Set<PersonId> tick(SignedInPerson by, AttendanceMeans means, PersonId... attended) throws Exception {
        return people.as(by, () -> lists.record(session, List.of(attended), means));
    }

    private int audited(SignedInPerson subject, String action) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :subject and action = :action")
                .param("subject", subject.id().value())
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
