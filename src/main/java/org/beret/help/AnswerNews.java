package org.beret.help;

import java.time.Instant;
import java.util.List;
import org.beret.identity.PersonId;
import org.beret.learning.news.News;
import org.beret.learning.news.TrainingNews;
import org.springframework.stereotype.Component;

/** Answers to what a trainee has asked or reported. */
@Component
class AnswerNews implements TrainingNews {

    private final MessageRows rows;

    AnswerNews(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public List<News> since(PersonId person, Instant moment) {
        return rows.answered(person, moment).stream()
                .map(at -> new News(at, "news.answered", _ -> "", HelpNavigation.HELP))
                .toList();
    }
}
