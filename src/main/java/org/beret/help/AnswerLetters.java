package org.beret.help;

import java.util.Optional;
import org.beret.letters.LetterOutbox;
import org.beret.letters.LetterOutbox.Entry;
import org.beret.letters.LetterType;
import org.beret.letters.MailSettings;
import org.beret.people.PeopleLookup;
import org.beret.people.PersonProfile;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Writes to a trainee what they were answered, in their language but for the words themselves, at the moment it is sent. */
@Component
class AnswerLetters implements LetterType {

    private final MessageRows rows;
    private final PeopleLookup people;
    private final Texts texts;
    private final MailSettings settings;

    AnswerLetters(MessageRows rows, PeopleLookup people, Texts texts, MailSettings settings) {
        this.rows = rows;
        this.people = people;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public LetterOutbox outbox() {
        return rows.letters();
    }

    @Override
    public Optional<Letter> render(Entry waiting) {
        return rows.find(waiting)
                .flatMap(Message::answer)
                .flatMap(answer -> people.find(waiting.person())
                        .flatMap(person ->
                                person.letterAddress().map(address -> write(person, address, answer.words()))));
    }

    private Letter write(PersonProfile person, String address, String answer) {
        var language = person.language();
        var text = String.join(
                "\n\n",
                texts.in(
                        language,
                        "mail.reminder.greeting",
                        Letter.oneLine(person.name().inFull())),
                texts.in(language, "mail.answer.intro"),
                answer,
                texts.in(language, "mail.answer.link", settings.url(HelpNavigation.HELP)),
                texts.in(language, "mail.answer.closing"));
        return new Letter(address, language.locale(), texts.in(language, "mail.answer.subject"), text + "\n");
    }
}
