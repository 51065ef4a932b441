package org.beret.letters;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beret.letters.LetterOutbox.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends due e-mails of all {@link LetterType}s. Runs outside any transaction, so that a slow mail server blocks nobody.
 * What a server refused for good is not tried again; all else is, with growing delays.
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
    private final LetterCounter counter;

    LetterSender(
            ObjectProvider<JavaMailSender> senders,
            List<LetterType> types,
            MailSettings settings,
            Clock clock,
            LetterCounter counter) {
        this.senders = senders;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
        this.counter = counter;
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
            counter.sent();
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
        var failure = DeliveryFailure.of(failed);
        // What the mail server says may hold addresses; the kind of failure does not.
        LOG.warn(
                "Letter {} was not sent: {} ({})",
                entry.id(),
                failure.code(),
                failed.getClass().getSimpleName());
        if (failure.isFinal() || entry.attempts() >= RETRY_DELAYS.size()) {
            outbox.markEnded(entry, LetterState.FAILED, failure.code());
            counter.givenUp();
        } else {
            outbox.postpone(entry, clock.instant().plus(RETRY_DELAYS.get(entry.attempts())), failure.code());
            counter.postponed();
        }
    }
}
