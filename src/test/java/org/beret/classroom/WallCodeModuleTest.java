package org.beret.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.cohorts.Cohorts;
import org.beret.identity.SignedInPerson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The code on the wall against whoever is not in the room, guesses, or comes again. */
@ModuleTest
class WallCodeModuleTest extends ClassroomSetup {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    private WallCodes codes;

    @Autowired
    private OwnAttendance own;

    @Autowired
    private Cohorts cohorts;

    @Test
    void whoTypesTheCodeIsRecordedOnceAsHavingTypedIt() throws Exception {
        var code = code();
        assertThat(enter(one, " " + code.substring(0, 3) + " " + code.substring(3))
                        .id())
                .isEqualTo(session);
        assertThat(enter(one, code).id()).isEqualTo(session);

        var list = asStaff(() -> lists.of(session));
        assertThat(list.byCode()).isEqualTo(1);
        assertThat(asStaff(() -> codes.show(session)).orElseThrow().attended()).isEqualTo(1);
    }

    @Test
    void digitsOfOtherScriptsAreTheSame() throws Exception {
        var arabic = code().chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '\u0660')))
                .reduce("", String::concat);

        assertThat(enter(two, arabic).id()).isEqualTo(session);
    }

    @Test
    void theCodeBeforeIsGoodAndOlderOnesAreNot() throws Exception {
        var code = code();
        clock.pass(STEP);
        assertThat(enter(one, code).id()).isEqualTo(session);
        clock.pass(STEP);
        assertRefused(two, code, "classroom.code.wrong");
    }

    @Test
    void theCodeOfAnotherCohortAndOfNobodyIsWrong() throws Exception {
        var stranger = people.trainee(centre);
        groups.cohort(centre, "Others", stranger);
        assertRefused(stranger, code(), "classroom.code.wrong");
        var other = people.centre("RW");
        var foreign = people.trainee(other);
        var theirs = classroom.running(other, groups.cohort(other, "Theirs", foreign), "Radio");
        var foreignCode = people.as(people.staff(other), () -> codes.show(theirs))
                .orElseThrow()
                .code();
        assertRefused(one, foreignCode, "classroom.code.wrong");
        assertRefused(one, "", "classroom.code.wrong");
    }

    @Test
    void whoIsStruckStaysSoWhateverTheyType() throws Exception {
        enter(one, code());
        assertThat(asStaff(() -> lists.takeBack(session, List.of(one.id())))).hasSize(1);

        assertRefused(one, code(), "classroom.code.struck");
        assertThat(asStaff(() -> sessions.find(session)).attended()).isZero();
        assertThat(asStaff(() -> lists.record(session, List.of(one.id()), AttendanceMeans.LIST)))
                .hasSize(1);
        assertThat(asStaff(() -> lists.of(session)).byCode()).isZero();
    }

    @Test
    void whoIsStruckAndTickedWithAllIsStruckAgainWhenThatIsUndone() throws Exception {
        enter(one, code());
        asStaff(() -> lists.takeBack(session, List.of(one.id())));
        var ticked = asStaff(() -> lists.record(session, List.of(one.id(), two.id()), AttendanceMeans.LIST));
        assertThat(asStaff(() -> lists.takeBack(session, ticked))).hasSize(2);

        assertRefused(one, code(), "classroom.code.struck");
        assertThat(enter(two, code()).id()).isEqualTo(session);
    }

    @Test
    void tenTriesAreCountedEvenIfTheyAreRefusedAndTheRightOneComesTooLate() throws Exception {
        for (var tries = 0; tries < 10; tries++) {
            assertRefused(one, "000 0000", "classroom.code.wrong");
        }
        assertRefused(one, code(), "classroom.code.too-often");
        assertThat(enter(two, code()).id()).isEqualTo(session);
        clock.pass(Duration.ofMinutes(6));
        assertThat(enter(one, code()).id()).isEqualTo(session);
    }

    @Test
    void codesAreGoodAroundTheSessionOnly() throws Exception {
        var later =
                asStaff(() -> sessions.plan(cohort, classroom.details(centre, Duration.ofMinutes(90), "Radio"), true));
        assertThat(asStaff(() -> codes.show(later))).isEmpty();
        clock.pass(Duration.ofMinutes(76));
        assertThat(asStaff(() -> codes.show(later))).isPresent();
        assertThat(asStaff(() -> codes.show(session))).isEmpty();
        people.as(staff, () -> sessions.cancel(later));
        assertThat(asStaff(() -> codes.show(later))).isEmpty();
    }

    @Test
    void whoHasLeftTheCohortIsNoLongerOfIt() throws Exception {
        people.as(staff, () -> cohorts.dismiss(cohort, one.id()));

        assertRefused(one, code(), "classroom.code.wrong");
    }

    private String code() throws Exception {
        return asStaff(() -> codes.show(session)).orElseThrow().code();
    }

    private ClassSession enter(SignedInPerson person, String code) throws Exception {
        return people.as(person, () -> own.enter(code));
    }

    private void assertRefused(SignedInPerson person, String code, String key) {
        assertThatThrownBy(() -> enter(person, code)).hasMessageContaining(key);
    }
}
