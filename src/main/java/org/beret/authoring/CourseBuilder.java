package org.beret.authoring;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.Draft.Placed;
import org.beret.authoring.Draft.Quiz;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseId;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.CourseVersion;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.LessonPage;
import org.beret.catalogue.ModuleId;
import org.beret.catalogue.ObjectiveId;
import org.beret.catalogue.QuizRules;
import org.beret.catalogue.Track;
import org.beret.shared.Language;

/** Builds the immutable {@link Course} from a draft without errors. */
final class CourseBuilder {

    private final Draft draft;
    private final CourseVersion version;
    private final Citations citations;
    private final Glossary glossary;

    CourseBuilder(Draft draft, String digest) {
        this.draft = draft;
        this.version = new CourseVersion(draft.version(), digest);
        this.citations = new Citations(draft);
        this.glossary = new Glossary(draft.terms());
    }

    Course build() {
        return new Course(
                new CourseId(draft.id()),
                version,
                draft.title(),
                draft.validityMonths(),
                draft.modules().parallelStream().map(this::module).toList(),
                CoverageTable.of(draft));
    }

    private CourseModule module(DraftModule module) {
        return new CourseModule(
                new ModuleId(module.id()),
                version,
                module.core(),
                module.title(),
                module.summary(),
                module.contentWarning(),
                module.reviewed(),
                module.minutes(),
                module.objectives().stream().map(Placed::value).toList(),
                module.lessons().stream().map(lesson -> lesson(module, lesson)).toList(),
                rules(module.quiz()),
                module.questions().stream().map(DraftQuestion::question).toList(),
                module.beforeAndAfter().stream()
                        .flatMap(question -> Guessing.choice(question.question()))
                        .toList(),
                sources(module));
    }

    private Map<Language, List<String>> sources(DraftModule module) {
        var facts = Stream.concat(
                        module.lessons().stream().flatMap(lesson -> lesson.facts().stream()),
                        module.allQuestions().stream().flatMap(question -> question.facts().stream()))
                .toList();
        return draft.languages().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> citations.sources(facts, language)));
    }

    private Lesson lesson(DraftModule module, DraftLesson lesson) {
        var pages = new EnumMap<Language, LessonPage>(Language.class);
        lesson.texts()
                .forEach((language, text) -> pages.put(
                        language,
                        new LessonPage(
                                text.title(),
                                new LessonHtml(module, lesson, language, glossary).render(text),
                                text.sections(),
                                citations.paragraphs(lesson.note(), language),
                                citations.sources(lesson.facts(), language))));
        var objectives = lesson.objectives().stream()
                .map(ref -> new ObjectiveId(ref.id()))
                .toList();
        return new Lesson(
                new LessonId(lesson.id()),
                lesson.minutes(),
                objectives,
                tracks(lesson),
                Map.copyOf(pages),
                lesson.isCase() ? Optional.of(CaseText.study(lesson.texts())) : Optional.empty());
    }

    private static Set<Track> tracks(DraftLesson lesson) {
        return lesson.tracks().stream()
                .flatMap(ref -> Track.of(ref.id()).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Track.class)));
    }

    private static QuizRules rules(Quiz quiz) {
        var draw = new LinkedHashMap<ObjectiveId, Integer>();
        quiz.draw().forEach((objective, count) -> draw.put(new ObjectiveId(objective), count.value()));
        return new QuizRules(
                quiz.passMark(),
                quiz.attempts(),
                Duration.ofMinutes(quiz.waitingMinutes()),
                quiz.criticalMustBeRight(),
                quiz.acceptableEarnsHalf(),
                quiz.timeLimitMinutes().map(Placed::value).map(Duration::ofMinutes),
                draw);
    }
}
