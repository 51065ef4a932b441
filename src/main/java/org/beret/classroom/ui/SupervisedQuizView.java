package org.beret.classroom.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.supervised.SupervisedLabels;
import org.beret.classroom.supervised.SupervisedLists;
import org.beret.classroom.supervised.SupervisedQuiz;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.classroom.supervised.SupervisedSheet;
import org.beret.shell.Address;
import org.beret.shell.NamesDownload;
import org.beret.shell.PageView;
import org.beret.shell.ScreenTexts;
import org.beret.texts.TextsIn;

/** Who takes a supervised quiz, as it goes on; what there is to do meanwhile, and a list to print. */
@Route(ClassroomNavigation.QUIZ)
@RolesAllowed("TRAINING_CENTRE")
class SupervisedQuizView extends PageView {

    private final SupervisedQuizzes quizzes;
    private final SupervisedLists lists;
    private final SupervisedSheet sheet;
    private final SupervisedLabels labels;
    private final Clock clock;

    SupervisedQuizView(
            SupervisedQuizzes quizzes,
            SupervisedLists lists,
            SupervisedSheet sheet,
            SupervisedLabels labels,
            Clock clock) {
        this.quizzes = quizzes;
        this.lists = lists;
        this.sheet = sheet;
        this.labels = labels;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var quiz = quizzes.find(new SupervisedQuizId(Address.id(event, "quiz")));
        var texts = ScreenTexts.current();
        begin(labels.title(quiz, texts))
                .breadcrumb(ClassroomNavigation.quizzes(quiz.cohort()), quiz.cohortName())
                .about(about(quiz))
                .action(link(ClassroomNavigation.edit(quiz), "supervised.edit"))
                .action(sheet(quiz, texts))
                .action(link(ClassroomNavigation.board(quiz), "supervised.board"));
        var panel = new QuizPanel(quizzes, lists, labels, clock, quiz.id());
        add(panel);
        panel.addAttachListener(attached -> panel.follow(attached.getUI()));
        getUI().ifPresent(panel::follow);
    }

    private String about(SupervisedQuiz quiz) {
        return Stream.of(quiz.details().place(), getTranslation(QuizTable.where(quiz)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassNames("btn", "quiet");
        return link;
    }

    private Anchor sheet(SupervisedQuiz quiz, TextsIn texts) {
        var name = getTranslation("file.supervised") + ".pdf";
        var download = NamesDownload.link(
                DownloadHandler.fromInputStream(_ -> {
                    var pdf = sheet.pdf(quiz.id(), texts);
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                getTranslation("supervised.sheet.print"));
        download.addClassNames("btn", "quiet");
        return download;
    }
}
