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
import org.beret.letters.LetterOutbox.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends the letters that wait, one round at a time, outside of any transaction: a slow mail server holds up nobody's work. A
 * server that cannot be reached is tried again, later each time; an address that is refused is not.
 */
@Component
public class LetterSender {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSender.class);

    /** How long to wait after each failure; after the last one the letter has failed. */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** Longer than any send takes, with the time limits of application.yaml. */
    private static final Duration IN_HAND = Duration.ofMinutes(10);

    private final ObjectProvider<JavaMailSender> senders;
    private final List<LetterType> bags;
    private final MailSettings settings;
    private final Clock clock;

    LetterSender(ObjectProvider<JavaMailSender> senders, List<LetterType> bags, MailSettings settings, Clock clock) {
        this.senders = senders;
        this.bags = bags;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a mail server is set. */
    public boolean isOpen() {
        return senders.getIfAvailable() != null;
    }

    /** Tries every letter that is due, a limited number of each kind at a time. */
    public void deliver() {
        var sender = senders.getIfAvailable();
        if (sender != null) {
            bags.forEach(bag -> bag.queue().due().forEach(letter -> {
                if (bag.queue().take(letter, clock.instant().plus(IN_HAND))) {
                    deliver(letter, bag, sender);
                }
            }));
        }
    }

    private void deliver(Waiting waiting, LetterType bag, JavaMailSender sender) {
        try {
            var letter = bag.write(waiting);
            if (letter.isEmpty()) {
                bag.queue().end(waiting, LetterState.DROPPED, "nothing-left");
                return;
            }
            send(letter.get(), sender);
            bag.queue().sent(waiting);
        } catch (AddressException noAddress) {
            bag.queue().end(waiting, LetterState.FAILED, "address");
        } catch (MessagingException | MailException failed) {
            retryOrGiveUp(waiting, bag.queue(), failed);
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

    private void retryOrGiveUp(Waiting waiting, LetterOutbox queue, Exception failed) {
        if (isRefused(failed)) {
            queue.end(waiting, LetterState.FAILED, "refused");
        } else if (waiting.attempts() >= PATIENCE.size()) {
            queue.end(waiting, LetterState.FAILED, "unreachable");
        } else {
            // The reason in the words of the mail server may hold addresses; the kind of failure does not.
            LOG.warn(
                    "Letter {} was not sent: {}",
                    waiting.id(),
                    failed.getClass().getSimpleName());
            queue.postpone(waiting, clock.instant().plus(PATIENCE.get(waiting.attempts())), "unreachable");
        }
    }

    /** The mail server knows no such recipient: it would not know them tomorrow either. */
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
