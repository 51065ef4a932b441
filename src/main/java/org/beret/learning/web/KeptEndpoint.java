package org.beret.learning.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.learning.Training;
import org.beret.learning.pocket.Reader;
import org.beret.shared.Language;
import org.beret.shell.ReadingLanguages;
import org.beret.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP API of {@code frontend/pocket}: what a trainee keeps of a module on a device to read it without a connection. */
@RestController
@RequestMapping("/api/kept/{module}")
class KeptEndpoint {

    private final Training training;
    private final Texts texts;
    private final Reader reader;

    KeptEndpoint(Training training, Texts texts, Reader reader) {
        this.training = training;
        this.texts = texts;
        this.reader = reader;
    }

    /**
     * The module in the version that the trainee learns, in these languages, and what they have read of it.
     *
     * @param have the version that the device has; when it is the present one, the texts are left out
     */
    @GetMapping
    Bundle module(
            @PathVariable String module,
            @RequestParam List<String> lang,
            @RequestParam(defaultValue = "") String have) {
        var assigned = training.mine(new ModuleId(module));
        var version = assigned.module().version().digest() + "-" + reader.version();
        return new Bundle(
                version,
                ids(assigned.read().stream()),
                ids(assigned.readAgain().stream()),
                have.equals(version) ? null : texts(assigned.module(), lang));
    }

    private Map<String, Text> texts(CourseModule module, List<String> codes) {
        return codes.stream()
                .map(Language::ofRequest)
                .distinct()
                .collect(Collectors.toMap(Language::code, language -> text(module, language)));
    }

    private Text text(CourseModule module, Language language) {
        var order = ReadingLanguages.of(language);
        var read = module.readIn(order);
        Function<Lesson, Page> page = lesson -> {
            var text = lesson.in(order);
            return new Page(
                    lesson.id().value(),
                    text.title(),
                    text.html(),
                    lesson.minutes(),
                    lesson.caseStudy()
                            .map(_ -> module.id() + "/" + lesson.id() + "@"
                                    + module.version().revision())
                            .orElse(null),
                    texts.in(language, "lesson.note", String.join(", ", text.noteParagraphs())),
                    text.sources());
        };
        return new Text(
                module.title().in(order),
                module.summary().in(order),
                module.contentWarning().map(warning -> warning.in(order)).orElse(null),
                read.code(),
                read == language
                        ? null
                        : texts.in(
                                language,
                                "module.other-language",
                                language.nameIn(language.locale()),
                                read.nameIn(language.locale())),
                module.lessons().stream().map(page).toList());
    }

    private static List<String> ids(Stream<LessonId> lessons) {
        return lessons.map(LessonId::value).toList();
    }

    /** What is kept of a module. */
    record Bundle(
            String version,
            List<String> read,
            List<String> readAgain,
            @Nullable Map<String, Text> texts) {}

    /** A module in one language of the reader. */
    record Text(
            String title,
            String summary,
            @Nullable String warning,
            String lang,
            @Nullable String otherLanguage,
            List<Page> lessons) {}

    /** A lesson. */
    record Page(
            String id,
            String title,
            String html,
            int minutes,
            @Nullable String caseName,
            String note,
            List<String> sources) {}
}
