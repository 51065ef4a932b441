package org.beret.help;

import java.util.Optional;
import org.beret.learning.TrainingNews;
import org.springframework.stereotype.Component;

/** Implements the port {@link TrainingNews}: answers that the signed-in trainee has not seen. */
@Component
class AnswerNews implements TrainingNews {

    private final OwnMessages messages;

    AnswerNews(OwnMessages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<News> latest() {
        var unseen = messages.unseen();
        return unseen == 0 ? Optional.empty() : Optional.of(new News("help.news", unseen, HelpNavigation.HELP));
    }
}
