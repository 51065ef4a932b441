package org.beret.learning.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is new for the signed-in trainee. New is what happened after they last looked; it stays marked for the rest of the half hour in
 * which they look. What happened before they first came is not new to them.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class NewsFeed {

    /** For so long something stands in the list. */
    static final Duration SHOWN_FOR = Duration.ofDays(60);

    /** A look within this time after another one belongs to the same visit. */
    static final Duration VISIT = Duration.ofMinutes(30);

    private final ObjectProvider<TrainingNews> sources;
    private final NewsLooks looks;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    NewsFeed(ObjectProvider<TrainingNews> sources, NewsLooks looks, CurrentPerson currentPerson, Clock clock) {
        this.sources = sources;
        this.looks = looks;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** One line of the list. */
    public record Item(News news, boolean isNew) {}

    /** How much is new. */
    @PreAuthorize("hasRole('TRAINEE')")
    public int unseen() {
        var me = currentPerson.require().id();
        var now = clock.instant();
        return since(me, latest(looks.of(me, now).last(), now)).size();
    }

    /** The list, the latest first, which has been looked at by this. */
    @PreAuthorize("hasRole('TRAINEE')")
    public List<Item> look() {
        var me = currentPerson.require().id();
        var now = clock.instant();
        var before = looks.look(me, now);
        return since(me, now.minus(SHOWN_FOR)).stream()
                .sorted(Comparator.comparing(News::at).reversed().thenComparing(News::address))
                .map(news -> new Item(news, news.at().isAfter(before)))
                .toList();
    }

    private static Instant latest(Instant looked, Instant now) {
        var edge = now.minus(SHOWN_FOR);
        return looked.isAfter(edge) ? looked : edge;
    }

    private List<News> since(PersonId person, Instant moment) {
        return sources.orderedStream()
                .flatMap(source -> source.since(person, moment).stream())
                .toList();
    }
}
