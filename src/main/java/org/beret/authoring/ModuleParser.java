package org.beret.authoring;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beret.authoring.Draft.DraftLesson;
import org.beret.authoring.Draft.DraftModule;
import org.beret.authoring.Draft.DraftQuestion;
import org.beret.authoring.Draft.Figure;
import org.beret.authoring.Draft.LessonKind;
import org.beret.authoring.Draft.Placed;
import org.beret.authoring.Draft.Quiz;
import org.beret.authoring.findings.Findings;
import org.beret.catalogue.Level;
import org.beret.catalogue.Objective;
import org.beret.catalogue.ObjectiveId;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/** Reads the folder of one module. */
final class ModuleParser {

    private final CourseFiles files;
    private final Findings findings;
    private final Set<Language> languages;
    private final String folder;

    ModuleParser(CourseFiles files, Findings findings, Set<Language> languages, String folder) {
        this.files = files;
        this.findings = findings;
        this.languages = languages;
        this.folder = folder;
    }

    DraftModule parse(YamlMap module, boolean core) {
        var id = module.id("id").orElse("");
        if (!id.equals(folder)) {
            findings.error(
                    module.place("id"),
                    "The id '" + id + "' is not the name of the folder.",
                    "Write '" + folder + "'.");
        }
        var draft = new DraftModule(
                module.place(),
                folder,
                core,
                module.localized("title", languages),
                module.localized("summary", languages),
                optional(module, "content-warning"),
                optional(module, "reviewed"),
                module.number("minutes"),
                module.maps("objectives").stream().map(this::objective).toList(),
                module.maps("lessons").stream().map(this::lesson).toList(),
                quiz(module),
                questions("questions"),
                questions("before-and-after"),
                figures());
        module.done();
        return draft;
    }

    private Optional<LocalizedText> optional(YamlMap module, String key) {
        return module.has(key) ? Optional.of(module.localized(key, languages)) : Optional.empty();
    }

    private Placed<Objective> objective(YamlMap objective) {
        var read = new Objective(
                new ObjectiveId(objective.id("id").orElse("")),
                objective.oneOf("level", Level.class).orElse(Level.REMEMBER),
                objective.localized("text", languages));
        objective.done();
        return new Placed<>(read, objective.place());
    }

    private DraftLesson lesson(YamlMap lesson) {
        var id = lesson.id("id").orElse("");
        var texts = new EnumMap<Language, LessonText>(Language.class);
        for (var language : languages) {
            var file = folder + "/lessons/" + id + "/" + language.code() + ".md";
            files.text(file)
                    .ifPresent(text -> texts.put(
                            language,
                            LessonText.parse(
                                    LanguageProfile.of(language).typeset(text), files.place(file, 1), findings)));
        }
        var draft = new DraftLesson(
                id,
                lesson.has("kind") ? lesson.oneOf("kind", LessonKind.class).orElse(LessonKind.TEXT) : LessonKind.TEXT,
                lesson.number("minutes"),
                lesson.refs("objectives"),
                lesson.has("tracks") ? lesson.refs("tracks") : List.of(),
                lesson.refs("note"),
                lesson.refs("facts"),
                lesson.place(),
                texts,
                TextNormalizer.of(texts));
        lesson.done();
        return draft;
    }

    private Quiz quiz(YamlMap module) {
        return module.map("quiz")
                .map(this::quizRules)
                .orElse(new Quiz(100, 1, 1, false, List.of(), false, Optional.empty(), Map.of(), module.place()));
    }

    private Quiz quizRules(YamlMap quiz) {
        var draw = new LinkedHashMap<String, Placed<Integer>>();
        quiz.map("draw")
                .ifPresent(map -> map.keys()
                        .forEach(objective ->
                                draw.put(objective, new Placed<>(map.number(objective), map.place(objective)))));
        var rules = new Quiz(
                quiz.percentage("pass-mark"),
                quiz.number("attempts"),
                quiz.number("waiting-minutes"),
                quiz.flag("critical-must-be-right", false),
                quiz.has("critical-objectives") ? quiz.refs("critical-objectives") : List.of(),
                quiz.flag("acceptable-earns-half", false),
                quiz.has("time-limit-minutes")
                        ? Optional.of(new Placed<>(quiz.number("time-limit-minutes"), quiz.place("time-limit-minutes")))
                        : Optional.empty(),
                draw,
                quiz.place());
        quiz.done();
        return rules;
    }

    private List<DraftQuestion> questions(String bank) {
        return files.in(folder + "/" + bank + "/", ".yaml").stream()
                .flatMap(file -> files
                        .text(file)
                        .flatMap(text -> YamlMap.parse(text, files.place(file, 1), findings))
                        .flatMap(map -> new QuestionParser(map, languages, findings).parse(name(file)))
                        .stream())
                .toList();
    }

    private Map<String, Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        for (var file : files.in(folder + "/media/", ".svg")) {
            var texts = file.replaceFirst("\\.svg$", ".yaml");
            var yaml = files.text(texts).flatMap(text -> YamlMap.parse(text, files.place(texts, 1), findings));
            files.text(file)
                    .ifPresent(svg -> figures.put(
                            name(file),
                            new Figure(
                                    svg,
                                    yaml.map(map -> map.localized("alternative", languages))
                                            .orElse(new LocalizedText(Map.of())),
                                    labels(yaml),
                                    files.place(file, 1),
                                    files.place(texts, 1))));
            yaml.ifPresent(YamlMap::done);
        }
        return figures;
    }

    private Map<String, LocalizedText> labels(Optional<YamlMap> yaml) {
        var labels = new LinkedHashMap<String, LocalizedText>();
        yaml.flatMap(map -> map.map("labels"))
                .ifPresent(map -> map.keys().forEach(label -> labels.put(label, map.localized(label, languages))));
        return labels;
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }
}
