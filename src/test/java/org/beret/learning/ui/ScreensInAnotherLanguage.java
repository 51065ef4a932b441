package org.beret.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.beret.TestScreens;
import org.beret.catalogue.CourseModule;
import org.beret.identity.SignedInPerson;
import org.beret.learning.AttemptId;
import org.beret.learning.LearningNavigation;
import org.beret.shell.PageView;

/** The screens of a module of which the course lacks the reader's language. */
public final class ScreensInAnotherLanguage {

    private ScreensInAnotherLanguage() {}

    /** Opens each and finds the sentence that says in which language it is. */
    public static void open(
            TestScreens screens, SignedInPerson reader, CourseModule module, AttemptId attempt, String sentence) {
        var id = module.id();
        Map<String, Class<? extends PageView>> views = Map.of(
                LearningNavigation.of(id), ModuleView.class,
                LearningNavigation.of(id, module.lessons().getFirst().id()), LessonView.class,
                LearningNavigation.print(id), PrintView.class,
                LearningNavigation.practice(id), PracticeView.class,
                LearningNavigation.sources(id), SourcesView.class,
                LearningNavigation.quiz(attempt), QuizView.class);
        try (var window = screens.open(reader)) {
            window.navigate(MyTrainingView.class);
            views.forEach((address, view) -> {
                window.navigate(address, view);
                assertThat(window.find(Paragraph.class).withClassName("notice").all())
                        .as(address)
                        .extracting(Paragraph::getText)
                        .contains(sentence);
            });
        }
    }
}
