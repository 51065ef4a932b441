package org.beret.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail server did not take a letter.
 *
 * @param code the end of a key {@code reminder.failure.…}, which the screen shows
 * @param isFinal whether the server would answer the same tomorrow
 */
record DeliveryFailure(String code, boolean isFinal) {

    static final DeliveryFailure UNREACHABLE = new DeliveryFailure("unreachable", false);

    private static final int FIRST_PERMANENT = 500;

    static DeliveryFailure of(Exception failed) {
        if (failed instanceof AddressException) {
            return new DeliveryFailure("address", true);
        }
        if (replies(failed).anyMatch(DeliveryFailure::refusesTheRecipient)) {
            return new DeliveryFailure("refused", true);
        }
        return replies(failed)
                .filter(SMTPSendFailedException.class::isInstance)
                .map(SMTPSendFailedException.class::cast)
                .findFirst()
                .map(reply -> new DeliveryFailure("rejected", refusesTheText(reply)))
                .orElse(UNREACHABLE);
    }

    private static Stream<Exception> replies(Exception failed) {
        return failed instanceof MailSendException sending
                ? Arrays.stream(sending.getMessageExceptions())
                : Stream.of(failed).filter(MessagingException.class::isInstance);
    }

    private static boolean refusesTheRecipient(Exception reply) {
        return reply instanceof SendFailedException refusal
                && refusal.getInvalidAddresses() != null
                && refusal.getInvalidAddresses().length > 0;
    }

    /**
     * A permanent reply (RFC 5321, 4.2.1) to the text or its announcement. One to the sender concerns this server's settings, which
     * may be mended while the letter waits.
     */
    private static boolean refusesTheText(SMTPSendFailedException reply) {
        var command = String.valueOf(reply.getCommand());
        return reply.getReturnCode() >= FIRST_PERMANENT && !command.startsWith("MAIL") && !command.startsWith("RCPT");
    }
}
