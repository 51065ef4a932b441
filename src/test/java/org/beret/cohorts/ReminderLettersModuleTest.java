package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.learning.TrainingReminders;
import org.beret.letters.LetterSender;
import org.beret.letters.LetterState;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What becomes of the e-mail of a reminder. */
@ModuleTest
class ReminderLettersModuleTest {

    private static final int NOBODY_LISTENS = 1;

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
    private Reminders reminders;

    @Autowired
    private TrainingReminders own;

    @Autowired
    private LetterSender office;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private TrainingCentreId centre;

    private SignedInPerson staff;

    private SignedInPerson trainee;

    private CohortId cohort;

    @BeforeEach
    void aTraineeWhoIsLate() throws Exception {
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        cohort = groups.cohort(centre, "Group", trainee);
        asStaff(() -> {
            assignments.assign(cohort, List.of(learning.module().id()), LocalDate.now(clock));
        });
        clock.pass(Duration.ofDays(2));
    }

    @AfterEach
    void noServer() {
        mail.stop();
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgainLater() throws Exception {
        mail.stop();
        remind();
        office.sendDue();
        assertThat(letter().letter()).isEqualTo(LetterState.QUEUED);
        assertThat(letter().failure()).hasValue("unreachable");

        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        office.sendDue();
        assertThat(received()).as("not before its time").isEmpty();
        clock.pass(Duration.ofMinutes(2));
        office.sendDue();

        assertThat(received()).hasSize(1);
        assertThat(letter().letter()).isEqualTo(LetterState.SENT);
        assertThat(letter().failure()).isEmpty();
    }

    @Test
    void aServerThatIsNeverReachedIsGivenUpOnAndTheScreenSaysWhy() throws Exception {
        mail.stop();
        remind();
        for (var attempt = 0; attempt < 8; attempt++) {
            office.sendDue();
            clock.pass(Duration.ofHours(13));
        }

        assertThat(letter().letter()).isEqualTo(LetterState.FAILED);
        assertThat(letter().failure()).hasValue("unreachable");
    }

    @Test
    void aRecipientWhomTheServerRefusesIsNotTriedAgain() throws Exception {
        var refusing = new SmtpServer(ServerSetup.SMTP.dynamicPort(), new Refusing());
        refusing.startService();
        assertThat(refusing.waitTillRunning(5000)).isTrue();
        try {
            sender.setPort(refusing.getPort());
            remind();
            office.sendDue();
        } finally {
            refusing.stopService();
        }

        assertThat(letter().letter()).isEqualTo(LetterState.FAILED);
        assertThat(letter().failure()).hasValue("refused");
        assertThat(people.as(trainee, own::open)).isPresent();
    }

    @Test
    void anAddressThatGoesOnInFurtherLinesIsNoAddress() throws Exception {
        jdbc.sql("update people_person set email = :email where id = :id")
                .param("email", trainee.getUsername() + "\r\nBcc: spy@police.example\r\n\r\nAll")
                .param("id", trainee.id().value())
                .update();
        remind();
        office.sendDue();

        assertThat(letter().letter()).isEqualTo(LetterState.FAILED);
        assertThat(letter().failure()).hasValue("address");
        assertThat(received()).isEmpty();
    }

    @Test
    void aNameWithLinesAndHeadsStaysInItsLine() throws Exception {
        jdbc.sql("update people_person set given_name = :name where id = :id")
                .param("name", "A\r\nBcc: spy@police.example\r\n\r\nB")
                .param("id", trainee.id().value())
                .update();
        remind();
        office.sendDue();

        var message = received().getFirst();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getContent().toString()).startsWith("A Bcc: spy@police.example B Family,");
    }

    @Test
    void aLetterThatIsNoLongerNeededIsNotSent() throws Exception {
        remind();
        learning.complete(trainee);
        office.sendDue();

        assertThat(letter().letter()).isEqualTo(LetterState.DROPPED);
        assertThat(received()).isEmpty();
    }

    private int remind() throws Exception {
        return asStaff(() -> reminders.remind(cohort, List.of(trainee.id())));
    }

    private Reminder letter() throws Exception {
        return asStaff(() -> reminders.of(cohort, trainee.id())).getFirst();
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessagesForDomain(trainee.getUsername()));
    }

    private <T> T asStaff(Callable<T> action) throws Exception {
        return people.as(staff, action);
    }

    private void asStaff(TestPeople.Action action) throws Exception {
        people.as(staff, action);
    }

    /** A mail server that knows nobody. */
    private static final class Refusing extends Managers {

        @Override
        public SmtpManager getSmtpManager() {
            return new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public String checkRecipient(SmtpState state, MailAddress recipient) {
                    return "550 No such user here";
                }
            };
        }
    }
}
