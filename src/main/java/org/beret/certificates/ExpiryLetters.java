package org.beret.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.beret.letters.LetterOutbox;
import org.beret.letters.LetterOutbox.Entry;
import org.beret.letters.LetterType;
import org.beret.people.PeopleLookup;
import org.beret.people.PersonProfile;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells holders until when their certificate is valid and what to do, in their language, at the moment it is sent. */
@Component
class ExpiryLetters implements LetterType {

    private final LetterOutbox queue;
    private final CertificateStore certificates;
    private final PeopleLookup people;
    private final CertificateLabels words;
    private final Texts texts;
    private final SignedCode codes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiryLetters(
            CertificateStore certificates,
            PeopleLookup people,
            CertificateLabels words,
            Texts texts,
            SignedCode codes,
            JdbcClient jdbc,
            Clock clock) {
        this.queue = new LetterOutbox("certificates_reminder", jdbc, clock);
        this.certificates = certificates;
        this.people = people;
        this.words = words;
        this.texts = texts;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public LetterOutbox outbox() {
        return queue;
    }

    @Override
    public Optional<Letter> render(Entry waiting) {
        var today = LocalDate.now(clock);
        var certificate = jdbc.sql("select certificate_id from certificates_reminder where id = :id")
                .param("id", waiting.id())
                .query(UUID.class)
                .optional()
                .flatMap(id -> certificates.find(new CertificateId(id)))
                .filter(found -> found.state(today) == CertificateState.EXPIRING
                        && !found.succession().superseded());
        return certificate.flatMap(expiring -> people.find(waiting.person())
                .flatMap(person -> person.letterAddress().map(address -> letter(expiring, person, address))));
    }

    private Letter letter(Certificate certificate, PersonProfile person, String address) {
        var language = person.language();
        var inTheirLanguage = texts.in(language);
        var until = Formats.dayInFull(certificate.validUntil(), language.locale());
        var begun = certificate.succession().renewalBegunAt().isPresent();
        var text = String.join(
                "\n\n",
                inTheirLanguage.text("mail.reminder.greeting", Letter.oneLine(CertificateIssuer.fullName(person))),
                inTheirLanguage.text(
                        "mail.certificate.intro",
                        words.title(certificate, language),
                        certificate.number().value(),
                        until),
                inTheirLanguage.text(begun ? "mail.certificate.begun" : "mail.certificate.ask"),
                inTheirLanguage.text(
                        "mail.certificate.link", codes.installation() + "/" + CertificatesNavigation.MY_CERTIFICATES),
                inTheirLanguage.text("mail.reminder.closing"));
        return new Letter(
                address, language.locale(), inTheirLanguage.text("mail.certificate.subject", until), text + "\n");
    }
}
