package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.learning.AttemptId;
import org.beret.learning.AttemptResult;
import org.beret.learning.AttemptResult.ByObjective;
import org.beret.learning.LearningNavigation;
import org.beret.learning.MistakeReports;
import org.beret.learning.QuizState;
import org.beret.learning.Results;
import org.beret.learning.TrainingCertificate;
import org.beret.learning.measure.Measures;
import org.beret.learning.supervision.QuizSupervision;
import org.beret.shared.ReadingOrder;
import org.beret.shell.Address;
import org.beret.shell.Badge;
import org.beret.shell.Badge.Mood;
import org.beret.shell.DataTable;
import org.beret.shell.PageView;
import org.beret.shell.ProgressBar;
import org.beret.shell.ReadingLanguages;
import org.springframework.beans.factory.ObjectProvider;

/** The result of an attempt: score, score by objective, and the review of each question. */
@Route(LearningNavigation.RESULT)
@RolesAllowed("TRAINEE")
class ResultView extends PageView {

    private final Results results;
    private final ObjectProvider<TrainingCertificate> certificate;
    private final ObjectProvider<MistakeReports> reports;
    private final Measures measures;
    private final QuizSupervision supervision;
    private final AuthenticationContext authentication;
    private final ModuleLabels labels = new ModuleLabels(this);

    ResultView(
            Results results,
            Measures measures,
            QuizSupervision supervision,
            AuthenticationContext authentication,
            ObjectProvider<TrainingCertificate> certificate,
            ObjectProvider<MistakeReports> reports) {
        this.results = results;
        this.measures = measures;
        this.supervision = supervision;
        this.authentication = authentication;
        this.certificate = certificate;
        this.reports = reports;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var result = results.of(new AttemptId(Address.id(event, "attempt")));
        var reader = ReadingLanguages.of(getLocale());
        var module = result.module();
        begin(getTranslation(result.passed() ? "result.passed" : "result.failed"))
                .breadcrumb(LearningNavigation.of(module.id()), module.title().in(reader));
        title(getTranslation("result.title"));
        add(verdict(result));
        if (result.passed()) {
            measures.find(module.id()).flatMap(MeasureCard::of).ifPresent(this::add);
        }
        add(new H2(getTranslation("result.by-objective")), objectives(result, reader));
        if (result.history().size() > 1) {
            add(new H2(getTranslation("attempts.title")), new AttemptTable(result.history(), labels, supervision));
        }
        add(
                new H2(getTranslation("result.questions")),
                new ReviewedQuestions(result, reader, Optional.ofNullable(reports.getIfAvailable())));
    }

    private Component verdict(AttemptResult result) {
        var card = new Div(
                new Badge(result.passed() ? Mood.GOOD : Mood.BAD, labels.percent(result.points())),
                new Paragraph(getTranslation(
                        "result.score",
                        result.points().earned(),
                        result.points().most(),
                        result.pointsToPass())));
        supervision
                .supervisorOf(result.attempt())
                .ifPresent(centre -> card.add(new Paragraph(getTranslation("supervised.by", centre))));
        if (!result.askedAgain().isEmpty()) {
            card.add(new Paragraph(getTranslation("result.critical")), askedAgain(result));
        }
        card.add(next(result.quiz()));
        if (result.passed()) {
            certificate.ifAvailable(source -> source.mine().ifPresent(held -> card.add(new CertificateNotice(held))));
        }
        var first = firstToReadAgain(result);
        first.ifPresent(lesson ->
                card.add(button(LearningNavigation.of(result.module().id(), lesson), "result.read-first", true)));
        card.add(button(LearningNavigation.of(result.module().id()), "result.back", first.isEmpty()));
        if (supervision.isSupervised(result.attempt())) {
            card.add(signOut());
        }
        card.addClassNames("card", "verdict");
        return card;
    }

    /** On a computer that the next person waits for. */
    private Component signOut() {
        var button = new NativeButton(getTranslation("supervised.sign-out"), _ -> authentication.logout());
        button.addClassName("btn");
        return button;
    }

    private static Optional<LessonId> firstToReadAgain(AttemptResult result) {
        return result.quiz() instanceof QuizState.Waiting waiting
                ? result.module().lessons().stream()
                        .map(Lesson::id)
                        .filter(waiting.readAgain()::contains)
                        .findFirst()
                : Optional.empty();
    }

    private Component button(String address, String key, boolean primary) {
        var button = new Anchor(address, getTranslation(key));
        button.addClassName("btn");
        button.setClassName("primary", primary);
        return button;
    }

    private Component askedAgain(AttemptResult result) {
        var list = new UnorderedList();
        result.askedAgain()
                .forEach(objective -> list.add(new ListItem(objective.text().in(ReadingLanguages.of(getLocale())))));
        return list;
    }

    private Component next(QuizState state) {
        return switch (state) {
            case QuizState.Passed _ -> new Paragraph(getTranslation("result.next.passed"));
            case QuizState.Waiting waiting -> labels.waiting(waiting);
            case QuizState.UsedUp _ -> new Paragraph(getTranslation("result.next.used-up"));
            case QuizState.Open _, QuizState.UnderWay _, QuizState.Locked _ ->
                new Paragraph(getTranslation("result.next.open"));
        };
    }

    private Component objectives(AttemptResult result, ReadingOrder reader) {
        var table = new DataTable<ByObjective>(getTranslation("result.by-objective"))
                .text(
                        getTranslation("result.objective"),
                        part -> part.objective().text().in(reader))
                .cells(
                        getTranslation("result.right"),
                        part -> new ProgressBar(
                                part.points().halves(),
                                2L * part.points().most(),
                                getTranslation(
                                        "result.part",
                                        part.points().earned(),
                                        part.points().most())));
        table.setRows(result.objectives());
        return table;
    }
}
