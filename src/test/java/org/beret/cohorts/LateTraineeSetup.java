package org.beret.cohorts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.beret.TestClock;
import org.beret.cohorts.Reminders.Reminder;
import org.beret.cohorts.Reminders.Words;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.learning.TrainingReminders;
import org.beret.letters.LetterSender;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A cohort with a trainee who is late, and a mail server that listens. */
abstract class LateTraineeSetup {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    TestPeople people;

    @Autowired
    TestCohorts groups;

    @Autowired
    TestLearning learning;

    @Autowired
    TestClock clock;

    @Autowired
    Assignments assignments;

    @Autowired
    Reminders reminders;

    @Autowired
    TrainingReminders own;

    @Autowired
    LetterSender office;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    TrainingCentreId centre;

    SignedInPerson staff;

    SignedInPerson trainee;

    CohortId cohort;

    @BeforeEach
    void aTraineeWhoIsLate() throws Exception {
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = groups.cohort(centre, "Group", trainee);
        asStaff(() -> {
            assignments.assign(cohort, List.of(learning.module().id()), DueDate.by(LocalDate.now(clock)));
        });
        clock.pass(Duration.ofDays(2));
    }

    @AfterEach
    void noServer() {
        mail.stop();
        sender.setPort(NOBODY_LISTENS);
    }

    int remind() throws Exception {
        return asStaff(() -> reminders.remind(cohort, List.of(trainee.id()), Words.NONE));
    }

    Reminder letter() throws Exception {
        return asStaff(() -> reminders.of(cohort, trainee.id())).getFirst();
    }

    List<MimeMessage> received() {
        return List.of(mail.getReceivedMessagesForDomain(trainee.getUsername()));
    }

    <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }
}
