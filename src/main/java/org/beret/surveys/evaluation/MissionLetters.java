package org.beret.surveys.evaluation;

import java.time.Clock;
import java.util.Optional;
import org.beret.identity.PersonId;
import org.beret.letters.LetterOutbox;
import org.beret.letters.LetterOutbox.Entry;
import org.beret.letters.LetterType;
import org.beret.letters.MailSettings;
import org.beret.people.PeopleLookup;
import org.beret.people.PersonProfile;
import org.beret.surveys.SurveysNavigation;
import org.beret.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks a person in mission, in their language, what of the course is of use; dropped if they have said so, or refuse meanwhile. */
@Component
class MissionLetters implements LetterType {

    private final LetterOutbox outbox;
    private final MissionRequestRows requests;
    private final EvaluationRows evaluations;
    private final TopicCourses courses;
    private final PeopleLookup people;
    private final Texts texts;
    private final MailSettings settings;

    MissionLetters(
            MissionRequestRows requests,
            EvaluationRows evaluations,
            TopicCourses courses,
            PeopleLookup people,
            Texts texts,
            MailSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.outbox = new LetterOutbox("surveys_mission_request", jdbc, clock);
        this.requests = requests;
        this.evaluations = evaluations;
        this.courses = courses;
        this.people = people;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public LetterOutbox outbox() {
        return outbox;
    }

    @Override
    public Optional<Letter> render(Entry waiting) {
        return requests.topic(waiting.id())
                .filter(topic -> isOpen(waiting.person(), topic))
                .flatMap(topic -> people.find(waiting.person())
                        .flatMap(person -> person.letterAddress().flatMap(to -> letter(person, to, topic))));
    }

    private boolean isOpen(PersonId person, Topic topic) {
        return !requests.refuses(person) && evaluations.find(person, topic).isEmpty();
    }

    private Optional<Letter> letter(PersonProfile person, String to, Topic topic) {
        var language = person.language();
        var inTheirLanguage = texts.in(language);
        return courses.title(topic).map(title -> {
            var name = title.in(language);
            var text = String.join(
                    "\n\n",
                    inTheirLanguage.text(
                            "mail.reminder.greeting",
                            Letter.oneLine(person.name().inFull())),
                    inTheirLanguage.text("mail.mission.intro", name),
                    inTheirLanguage.text("mail.mission.voluntary"),
                    inTheirLanguage.text("mail.mission.link", settings.url(SurveysNavigation.MISSION)),
                    inTheirLanguage.text("mail.mission.once"));
            return new Letter(to, language.locale(), inTheirLanguage.text("mail.mission.subject"), text + "\n");
        });
    }
}
