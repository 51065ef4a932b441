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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        // Command, reply, what becomes of the letter, and what the screen says
        "RCPT, 550 No such user here, FAILED, refused",
        "DATA, 554 This looks like spam, FAILED, rejected",
        "DATA, 451 Try again in an hour, QUEUED, rejected",
        "MAIL, 550 Nobody may send from there, QUEUED, rejected",
        "MAIL, 421 Too busy, QUEUED, rejected"
    })
    void whatTheServerRefusesForGoodIsNotTriedAgainAndTheScreenSaysWhy(
            String command, String reply, LetterState state, String failure) throws Exception {
        var refusing = new SmtpServer(ServerSetup.SMTP.dynamicPort(), new Refusing(command, reply));
        refusing.startService();
        assertThat(refusing.waitTillRunning(5000)).isTrue();
        try {
            sender.setPort(refusing.getPort());
            remind();
            office.sendDue();
        } finally {
            refusing.stopService();
        }

        assertThat(letter().letter()).isEqualTo(state);
        assertThat(letter().failure()).hasValue(failure);
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

    /** A mail server that answers one command so. */
    private static final class Refusing extends Managers {

        private final String command;
        private final String reply;

        Refusing(String command, String reply) {
            this.command = command;
            this.reply = reply;
        }

        private @Nullable String to(String asked) {
            return asked.equals(command) ? reply : null;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public @Nullable String checkSender(SmtpState state, MailAddress sender) {
                    return to("MAIL");
                }

                @Override
                public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                    return to("RCPT");
                }

                @Override
                public @Nullable String checkData(SmtpState state) {
                    return to("DATA");
                }
            };
        }
    }
}
