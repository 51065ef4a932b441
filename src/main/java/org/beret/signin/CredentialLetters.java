package org.beret.signin;

import static org.beret.shared.SqlValues.instant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.beret.identity.SignedInPerson;
import org.beret.letters.LetterOutbox;
import org.beret.letters.LetterOutbox.Entry;
import org.beret.letters.LetterType;
import org.beret.letters.MailSettings;
import org.beret.texts.Formats;
import org.beret.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people, in their language, what was changed of that with which they sign in, and what to do if it was not them. */
@Component
@Order
class CredentialLetters implements LetterType, PersonalDataSource {

    private final LetterOutbox outbox;
    private final SignInDirectory directory;
    private final Texts texts;
    private final MailSettings settings;
    private final JdbcClient jdbc;

    CredentialLetters(SignInDirectory directory, Texts texts, MailSettings settings, JdbcClient jdbc, Clock clock) {
        this.outbox = new LetterOutbox("signin_letter", jdbc, clock);
        this.directory = directory;
        this.texts = texts;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public LetterOutbox outbox() {
        return outbox;
    }

    private record Change(CredentialChange what, String address, Instant at) {}

    @Override
    public Optional<Letter> render(Entry waiting) {
        var change = jdbc.sql("select change, address, changed_at from signin_letter where id = :id")
                .param("id", waiting.id())
                .query((row, _) -> new Change(
                        CredentialChange.valueOf(row.getString("change")),
                        Objects.requireNonNull(row.getString("address")),
                        instant(row, "changed_at")))
                .optional();
        return change.flatMap(made -> directory.findById(waiting.person()).map(person -> letter(made, person)));
    }

    private Letter letter(Change change, SignedInPerson person) {
        var locale = person.language().locale();
        var words = texts.in(person.language());
        var text = String.join(
                "\n\n",
                words.text(
                        "mail.reminder.greeting", Letter.oneLine(person.name().inFull())),
                words.text("mail.sign-in." + change.what().action(), Formats.moment(change.at(), locale)),
                words.text("mail.sign-in.not-you"),
                words.text("mail.sign-in.link", settings.url(SignInNavigation.SIGN_IN.substring(1))),
                words.text("mail.sign-in.closing"));
        return new Letter(change.address(), locale, words.text("mail.sign-in.subject"), text + "\n");
    }

    @Override
    public String section() {
        return "sign-in-letters";
    }

    @Override
    public List<Map<String, @Nullable Object>> export(PersonId person) {
        return jdbc.sql("""
                        select change, address, changed_at, mail_state, mail_sent_at from signin_letter
                        where person_id = :person order by id""").param("person", person.value()).query().listOfRows();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from signin_letter where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
