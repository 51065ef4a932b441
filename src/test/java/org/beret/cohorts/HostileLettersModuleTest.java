package org.beret.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import java.time.Duration;
import org.beret.HostileTexts;
import org.beret.ModuleTest;
import org.beret.signin.CredentialChange;
import org.beret.signin.CredentialChanges;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What people and centres are called stands in letters as it was entered: it is no head, no template and no markup. */
@ModuleTest
class HostileLettersModuleTest extends LateTraineeSetup {

    @Autowired
    private CredentialChanges changes;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void lettersSayNamesAsTheyAre() throws Exception {
        var sent = 0;
        for (var text : HostileTexts.ALL) {
            called("people_person", "given_name", text, trainee.id().value());
            called("people_training_centre", "name", text, centre.value());
            remind();
            transactions.executeWithoutResult(_ -> changes.record(trainee.id(), CredentialChange.PASSKEY_REMOVED));
            office.sendDue();

            var messages = received().subList(sent, received().size());
            assertThat(messages).as(text).hasSize(2);
            for (var message : messages) {
                assertThat(message.getContentType()).startsWith("text/plain");
                assertThat(message.getContent().toString()).startsWith(text + " Family,");
                assertThat(message.getRecipients(RecipientType.TO)).hasSize(1);
            }
            assertThat(messages)
                    .anySatisfy(message -> assertThat(
                                    message.getContent().toString().substring(text.length()))
                            .contains(text));
            sent += messages.size();
            clock.pass(Duration.ofDays(8));
        }
    }

    private void called(String table, String column, String text, Object id) {
        jdbc.sql("update " + table + " set " + column + " = :text where id = :id")
                .param("text", text)
                .param("id", id)
                .update();
    }
}
