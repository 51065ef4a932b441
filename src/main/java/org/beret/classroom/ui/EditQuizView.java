package org.beret.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.beret.catalogue.CourseCatalogue;
import org.beret.classroom.ClassroomNavigation;
import org.beret.classroom.supervised.SupervisedLabels;
import org.beret.classroom.supervised.SupervisedQuizId;
import org.beret.classroom.supervised.SupervisedQuizzes;
import org.beret.shell.Acts;
import org.beret.shell.Address;
import org.beret.shell.Notices;
import org.beret.shell.PageView;
import org.beret.shell.Refusal;
import org.beret.shell.ScreenTexts;

/** Changes a supervised quiz, takes it back and up again. */
@Route(ClassroomNavigation.EDIT_QUIZ)
@RolesAllowed("TRAINING_CENTRE")
class EditQuizView extends PageView {

    private final SupervisedQuizzes quizzes;
    private final SupervisedLabels labels;
    private final CourseCatalogue catalogue;

    EditQuizView(SupervisedQuizzes quizzes, SupervisedLabels labels, CourseCatalogue catalogue) {
        this.quizzes = quizzes;
        this.labels = labels;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new SupervisedQuizId(Address.id(event, "quiz")));
    }

    private void show(SupervisedQuizId id) {
        var quiz = quizzes.find(id);
        var texts = ScreenTexts.current();
        begin(getTranslation("supervised.edit"))
                .breadcrumb(
                        ClassroomNavigation.quiz(quiz),
                        labels.module(quiz.details().module(), texts))
                .about(labels.when(quiz, texts));
        add(PlanForm.of(
                new QuizFields(quiz.zone(), catalogue), () -> quizzes.find(id).edited(), (details, seen, sure) -> {
                    var changed = quizzes.change(id, details, seen, sure);
                    show(id);
                    Notices.saved(changed, getTranslation("supervised.saved"));
                }));
        add(
                quiz.takenBack()
                        ? act("supervised.take-up", id, () -> quizzes.takeUp(id))
                        : act("supervised.take-back", id, () -> quizzes.takeBack(id)));
    }

    private Component act(String key, SupervisedQuizId id, Runnable act) {
        var done = getTranslation(key + ".done");
        var refusal = new Refusal();
        var button = new NativeButton(getTranslation(key), _ -> refusal.run(() -> Acts.run(act, () -> show(id), done)));
        button.addClassNames("btn", "quiet");
        var part = new Div(new Paragraph(getTranslation(key + ".about")), button, refusal);
        part.addClassNames("narrow", "stack");
        return part;
    }
}
