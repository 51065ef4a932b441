package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.learning.LearningNavigation;
import org.beret.learning.news.NewsFeed;
import org.beret.learning.news.NewsFeed.Item;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

/** What has happened to the training of the signed-in trainee lately, with what is new to them marked. */
@Route(LearningNavigation.NEWS)
@RolesAllowed("TRAINEE")
class NewsView extends PageView {

    private final NewsFeed feed;

    NewsView(NewsFeed feed) {
        this.feed = feed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(getTranslation("news.title")).about(getTranslation("news.about"));
        var items = feed.look();
        if (items.isEmpty()) {
            add(new Paragraph(getTranslation("news.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("card", "news");
        items.forEach(item -> list.add(new ListItem(line(item))));
        add(list);
    }

    private Component line(Item item) {
        var news = item.news();
        var text = getTranslation(news.key(), news.subject().apply(ReadingLanguages.of(getLocale())));
        var when = new Paragraph(new LocalMoment("news.at", news.at(), getLocale()));
        when.addClassNames("small", "muted");
        var line = new Div(new Anchor(news.address(), text), when);
        if (item.isNew()) {
            line.add(new Badge(Mood.GOOD, getTranslation("news.new")));
        }
        return line;
    }
}
