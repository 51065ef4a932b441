package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AssignedModule;
import org.beret.learning.EnrolmentState;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;
import org.beret.learning.TrainingCertificate;
import org.beret.learning.TrainingCertificate.Needed;
import org.beret.learning.TrainingReminders;
import org.beret.learning.calendar.TrainingCalendar;
import org.beret.learning.calendar.TrainingSessions;
import org.beret.learning.measure.HomeOffer;
import org.beret.learning.measure.Measures;
import org.beret.learning.news.NewsFeed;
import org.beret.shell.CalendarLink;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ProgressBar;
import org.beret.shell.ReadingLanguages;
import org.springframework.beans.factory.ObjectProvider;

/** The home screen of trainees: assigned modules with due dates and progress, and one button to continue. */
@Route(LearningNavigation.MY_TRAINING)
@Menu(title = "menu.my-training", order = 1)
@RolesAllowed("TRAINEE")
class MyTrainingView extends PageView {

    private final Training training;
    private final Measures measures;
    private final ObjectProvider<HomeOffer> offers;
    private final ObjectProvider<TrainingReminders> reminders;
    private final ObjectProvider<TrainingCertificate> certificate;
    private final NewsFeed news;
    private final ObjectProvider<TrainingCalendar> calendar;
    private final ObjectProvider<TrainingSessions> sessions;
    private final String givenName;
    private final ModuleLabels labels;

    MyTrainingView(
            Training training,
            Measures measures,
            ObjectProvider<HomeOffer> offers,
            ObjectProvider<TrainingReminders> reminders,
            ObjectProvider<TrainingCertificate> certificate,
            NewsFeed news,
            ObjectProvider<TrainingCalendar> calendar,
            ObjectProvider<TrainingSessions> sessions,
            CurrentPerson currentPerson) {
        this.training = training;
        this.measures = measures;
        this.offers = offers;
        this.reminders = reminders;
        this.certificate = certificate;
        this.news = news;
        this.calendar = calendar;
        this.sessions = sessions;
        this.givenName = currentPerson.require().name().givenName();
        this.labels = new ModuleLabels(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var modules = training.mine();
        begin(getTranslation("my-training.greeting", givenName));
        title(getTranslation("menu.my-training"));
        var held =
                certificate.stream().flatMap(source -> source.mine().stream()).findFirst();
        held.ifPresent(one -> add(new CertificateNotice(one)));
        add(told(news.unseen()));
        var coming = SessionsCard.of(sessions);
        coming.ifPresent(this::add);
        add(OfferCard.of(offers));
        if (modules.isEmpty()) {
            add(coming.isPresent() ? calendar() : nothingYet());
            return;
        }
        if (modules.stream().allMatch(module -> module.state() == EnrolmentState.COMPLETED)) {
            add(new Paragraph(getTranslation("my-training.all-done")));
        } else {
            reminders.ifAvailable(
                    source -> source.open().ifPresent(reminder -> add(new ReminderNotice(source, reminder))));
        }
        if (modules.getFirst().state() == EnrolmentState.ASSIGNED) {
            MeasureCard.of(measures.of(modules.getFirst().module().id())).ifPresent(this::add);
        }
        add(new NextStep(modules.getFirst(), labels));
        // What became of a certificate says itself what comes next.
        if (held.isEmpty()) {
            certificate.ifAvailable(source -> needs(source.needed(), modules));
        }
        add(new H2(getTranslation("my-training.all")), table(modules));
        add(calendar());
    }

    private List<Component> told(int unseen) {
        if (unseen == 0) {
            return List.of();
        }
        var line = new Paragraph(new Anchor(LearningNavigation.NEWS, getTranslation("my-training.news", unseen)));
        line.addClassName("notice");
        return List.of(line);
    }

    private void needs(List<Needed> needed, List<AssignedModule> modules) {
        var assigned = modules.stream().map(module -> module.module().id()).collect(Collectors.toSet());
        CertificateNeeds.of(needed, assigned).ifPresent(this::add);
    }

    private Div calendar() {
        var part = new Div();
        part.addClassName("calendar");
        calendar.ifAvailable(source -> part.add(new CalendarLink(source::mine)));
        return part;
    }

    private Component nothingYet() {
        var card = new Div(
                new H2(getTranslation("my-training.empty")), new Paragraph(getTranslation("my-training.empty.hint")));
        card.addClassName("card");
        return card;
    }

    private DataTable<AssignedModule> table(List<AssignedModule> modules) {
        var table = new DataTable<AssignedModule>(getTranslation("my-training.all"))
                .cells(getTranslation("my-training.module"), this::name)
                .cells(getTranslation("my-training.progress"), this::progress)
                .cells(getTranslation("my-training.quiz"), labels::quizBadge)
                .cells(getTranslation("my-training.due"), labels::due);
        table.setRows(modules);
        return table;
    }

    private Component name(AssignedModule assigned) {
        var module = assigned.module();
        var link = new Anchor(LearningNavigation.of(module.id()), module.title().in(ReadingLanguages.of(getLocale())));
        var about = new Span(
                getTranslation("my-training.size", module.lessons().size(), module.minutes(), assigned.assignedBy()));
        about.addClassNames("small", "muted");
        var cell = new Div(link, about);
        cell.addClassName("stack-tight");
        return cell;
    }

    private Component progress(AssignedModule assigned) {
        var read = assigned.lessonsRead();
        var all = assigned.module().lessons().size();
        return new ProgressBar(read, all, getTranslation("my-training.lessons-read", read, all));
    }
}
