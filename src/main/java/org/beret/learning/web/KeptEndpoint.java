package org.beret.learning.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.Lesson;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.learning.InvalidAnswer;
import org.beret.learning.Training;
import org.beret.learning.pocket.Reader;
import org.beret.shared.Language;
import org.beret.shell.ReadingLanguages;
import org.beret.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
    private final Clock clock;

    KeptEndpoint(Training training, Texts texts, Reader reader, Clock clock) {
        this.training = training;
        this.texts = texts;
        this.reader = reader;
        this.clock = clock;
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
        var version = reader.versionOf(assigned.module());
        return new Bundle(
                version,
                ids(assigned.read().stream()),
                ids(assigned.readAgain().stream()),
                have.equals(version) ? null : texts(assigned.module(), lang));
    }

    /** Answers whoever may report what they read, and brings the token that a POST needs. */
    @GetMapping("/readings")
    List<String> readings(@PathVariable String module) {
        return ids(training.mine(new ModuleId(module)).read().stream());
    }

    @PostMapping("/readings")
    List<String> read(@PathVariable String module, @RequestBody Readings sent) {
        var now = clock.instant();
        training.markRead(new ModuleId(module), sent.before(now));
        return readings(module);
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

    /** What was read without a connection. */
    record Readings(@Nullable List<@Nullable Reading> read) {

        Map<LessonId, Instant> before(Instant now) {
            if (read == null || read.contains(null)) {
                throw new InvalidAnswer("The readings are missing");
            }
            return read.stream()
                    .flatMap(Stream::ofNullable)
                    .collect(Collectors.toMap(
                            Reading::id, reading -> reading.at(now), (one, other) -> one.isAfter(other) ? one : other));
        }
    }

    /**
     * A lesson that was read.
     *
     * @param ago milliseconds; a device whose clock is wrong knows them nevertheless
     */
    record Reading(@Nullable String lesson, long ago) {

        LessonId id() {
            if (lesson == null) {
                throw new InvalidAnswer("The lesson is missing");
            }
            return new LessonId(lesson);
        }

        Instant at(Instant now) {
            return now.minusMillis(Math.clamp(ago, 0, Duration.ofDays(3650).toMillis()));
        }
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
