package org.beret.learning.ui;

import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.Role;
import org.beret.learning.LearningNavigation;
import org.beret.learning.news.NewsFeed;
import org.beret.shell.WhatIsNew;
import org.springframework.stereotype.Component;

/** Implements the port {@link WhatIsNew} for trainees. */
@Component
class NewsCount implements WhatIsNew {

    private final NewsFeed feed;
    private final CurrentPerson currentPerson;

    NewsCount(NewsFeed feed, CurrentPerson currentPerson) {
        this.feed = feed;
        this.currentPerson = currentPerson;
    }

    @Override
    public Optional<Count> forMe() {
        return currentPerson
                .find()
                .filter(person -> person.role() == Role.TRAINEE)
                .map(_ -> new Count(feed.unseen(), LearningNavigation.NEWS));
    }
}
