package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.classroom.AttendanceLists;
import org.beret.classroom.AttendanceMeans;
import org.beret.classroom.SessionId;
import org.beret.classroom.SessionRequirements;
import org.beret.classroom.TestClassroom;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.Cohorts;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.SignedInPerson;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort that asks for sessions: the certificate comes with the last of modules and sessions, whichever that is, and names them. */
@ModuleTest
class SessionsForCertificateModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestClassroom classroom;

    @Autowired
    private TestCertificates world;

    @Autowired
    private SessionRequirements requirements;

    @Autowired
    private AttendanceLists lists;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private CertificateDocument document;

    private SignedInPerson staff;
    private SignedInPerson trainee;
    private CohortId cohort;
    private SessionId session;

    @BeforeEach
    void aCohortThatAsksForOneSession() throws Exception {
        var centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = groups.cohort(centre, "Group", trainee);
        session = classroom.running(centre, cohort, "First aid");
        assertThat(people.as(staff, () -> requirements.change(cohort, 1, 0))).isTrue();
    }

    @Test
    void itComesWithTheSessionAndAPageNamesIt() throws Exception {
        completedWithoutCertificate();
        assertThat(people.as(staff, () -> lists.record(session, List.of(trainee.id()), AttendanceMeans.SHEET)))
                .hasSize(1);

        await().until(() -> world.of(trainee).size() == 1);
        try (var pdf = Loader.loadPDF(document.pdf(world.of(trainee).getFirst(), Language.FR))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Séances en salle suivies", "First aid", "Hall B");
        }
    }

    @Test
    void itComesWithTheModulesIfTheSessionWasFirst() throws Exception {
        assertThat(people.as(staff, () -> lists.record(session, List.of(trainee.id()), AttendanceMeans.LIST)))
                .hasSize(1);
        world.completeCore(trainee);

        await().until(() -> world.of(trainee).size() == 1);
    }

    @Test
    void whatIsTakenBackDoesNotCount() throws Exception {
        assertThat(people.as(staff, () -> lists.record(session, List.of(trainee.id()), AttendanceMeans.LIST)))
                .hasSize(1);
        assertThat(people.as(staff, () -> lists.takeBack(session, List.of(trainee.id()))))
                .hasSize(1);

        completedWithoutCertificate();
    }

    @Test
    void itComesWhenNothingIsAskedForAnyMore() throws Exception {
        completedWithoutCertificate();
        people.as(staff, () -> requirements.change(cohort, 0, 1));

        await().until(() -> world.of(trainee).size() == 1);
        try (var pdf = Loader.loadPDF(document.pdf(world.of(trainee).getFirst(), Language.EN))) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    @Test
    void itComesForWhoLeavesTheCohort() throws Exception {
        completedWithoutCertificate();
        people.as(staff, () -> cohorts.dismiss(cohort, trainee.id()));

        await().until(() -> world.of(trainee).size() == 1);
    }

    private void completedWithoutCertificate() {
        world.completeCore(trainee);
        await().until(world::nothingIsUnderWay);
        assertThat(world.of(trainee)).isEmpty();
    }
}
