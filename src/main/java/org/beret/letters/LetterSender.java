package org.beret.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beret.letters.LetterOutbox.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends due e-mails of all {@link LetterType}s. Runs outside any transaction, so that a slow mail server blocks nobody.
 * An unreachable server is retried with growing delays; a rejected address is not.
 */
@Component
public class LetterSender {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSender.class);

    /** Delay after each failed attempt; after the last one the letter has failed. */
    private static final List<Duration> RETRY_DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** Longer than any sending takes, with the timeouts of application.yaml. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final ObjectProvider<JavaMailSender> senders;
    private final List<LetterType> types;
    private final MailSettings settings;
    private final Clock clock;

    LetterSender(ObjectProvider<JavaMailSender> senders, List<LetterType> types, MailSettings settings, Clock clock) {
        this.senders = senders;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a mail server is configured. */
    public boolean isConfigured() {
        return senders.getIfAvailable() != null;
    }

    /** Tries to send the due e-mails, a limited number of each type. */
    public void sendDue() {
        var sender = senders.getIfAvailable();
        if (sender != null) {
            types.forEach(type -> type.outbox().findDue().forEach(letter -> {
                if (type.outbox().claim(letter, clock.instant().plus(CLAIM))) {
                    sendDue(letter, type, sender);
                }
            }));
        }
    }

    private void sendDue(Entry entry, LetterType type, JavaMailSender sender) {
        try {
            var letter = type.render(entry);
            if (letter.isEmpty()) {
                type.outbox().markEnded(entry, LetterState.DROPPED, "nothing-left");
                return;
            }
            send(letter.get(), sender);
            type.outbox().markSent(entry);
        } catch (AddressException malformed) {
            type.outbox().markEnded(entry, LetterState.FAILED, "address");
        } catch (MessagingException | MailException failed) {
            retryOrGiveUp(entry, type.outbox(), failed);
        }
    }

    private void send(LetterType.Letter letter, JavaMailSender sender) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        // Refuses what is no single address, above all one that would go on in further lines of the head.
        helper.setValidateAddresses(true);
        helper.setFrom(settings.from());
        helper.setTo(letter.to());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {letter.language().getLanguage()});
        sender.send(message);
    }

    private void retryOrGiveUp(Entry entry, LetterOutbox outbox, Exception failed) {
        if (isRefused(failed)) {
            outbox.markEnded(entry, LetterState.FAILED, "refused");
        } else if (entry.attempts() >= RETRY_DELAYS.size()) {
            outbox.markEnded(entry, LetterState.FAILED, "unreachable");
        } else {
            // The reason in the words of the mail server may hold addresses; the kind of failure does not.
            LOG.warn("Letter {} was not sent: {}", entry.id(), failed.getClass().getSimpleName());
            outbox.postpone(entry, clock.instant().plus(RETRY_DELAYS.get(entry.attempts())), "unreachable");
        }
    }

    /** Whether the mail server rejected the recipient; it would do so tomorrow, too. */
    private static boolean isRefused(Exception failed) {
        return failed instanceof MailSendException sending
                && Arrays.stream(sending.getMessageExceptions())
                        .filter(SendFailedException.class::isInstance)
                        .map(SendFailedException.class::cast)
                        .anyMatch(refusal -> Optional.ofNullable(refusal.getInvalidAddresses())
                                .filter(addresses -> addresses.length > 0)
                                .isPresent());
    }
}
