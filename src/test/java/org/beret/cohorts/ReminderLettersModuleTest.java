package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import org.beret.ModuleTest;
import org.beret.letters.LetterState;
import org.junit.jupiter.api.Test;

/** What becomes of the e-mail of a reminder. */
@ModuleTest
class ReminderLettersModuleTest extends LateTraineeSetup {

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
