package org.beret.authoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beret.authoring.Draft.Fact;
import org.beret.authoring.Draft.SourceDocument;
import org.beret.authoring.Draft.Status;
import org.beret.authoring.Draft.Term;
import org.beret.authoring.findings.Findings;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;

/** Reads the files of a course into a draft. */
final class CourseParser {

    private final CourseFiles files;
    private final Findings findings;

    CourseParser(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The draft, as complete as the files allow; none if there is no course file. */
    Optional<Draft> parse() {
        return yaml("course.yaml").map(this::course);
    }

    private Draft course(YamlMap course) {
        var languages = languages(course);
        var id = course.id("id").orElse("");
        var version = course.text("version").orElse("");
        course.text("licence");
        var months = course.has("validity-months")
                ? Optional.of(course.number("validity-months"))
                : Optional.<Integer>empty();
        var title = course.localized("title", languages);
        var covers = course.refs("covers");
        // Files of different modules are read side by side: this is most of the time a start takes.
        var modules = course.maps("modules").parallelStream()
                .flatMap(module -> module(module, languages).stream())
                .toList();
        course.done();
        var documents = yaml("sources.yaml");
        var sources = sources(entries(documents, "sources"), languages);
        var facts = facts(entries(documents, "facts"), languages);
        documents.ifPresent(YamlMap::done);
        return new Draft(
                course.place(),
                id,
                version,
                languages,
                title,
                months,
                covers,
                sources,
                facts,
                paragraphs(languages),
                terms(languages),
                modules);
    }

    private Set<Language> languages(YamlMap course) {
        var languages = EnumSet.noneOf(Language.class);
        for (var code : course.refs("languages")) {
            Language.ofCode(code.id())
                    .ifPresentOrElse(
                            languages::add,
                            () -> findings.error(
                                    code.place(),
                                    "Beret does not speak '" + code.id() + "'.",
                                    "Use one of " + codes() + "."));
        }
        if (languages.isEmpty()) {
            findings.error(
                    course.place(),
                    "The course is in no language of Beret.",
                    "Name one of " + codes() + " under languages.");
        }
        return languages;
    }

    private static String codes() {
        return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    }

    private Optional<Draft.DraftModule> module(YamlMap module, Set<Language> languages) {
        var core = module.flag("core", false);
        var id = module.id("id");
        module.done();
        return id.flatMap(folder -> yaml(folder + "/module.yaml")
                .map(file -> new ModuleParser(files, findings, languages, folder).parse(file, core)));
    }

    private Map<String, SourceDocument> sources(List<YamlMap> entries, Set<Language> languages) {
        var sources = new LinkedHashMap<String, SourceDocument>();
        for (var source : entries) {
            var document = new SourceDocument(
                    source.optionalLocalized("symbol", languages),
                    source.localized("title", languages),
                    source.text("date").orElse(""),
                    source.place());
            put(sources, source.id("id"), document, source);
        }
        return sources;
    }

    private Map<String, Fact> facts(List<YamlMap> entries, Set<Language> languages) {
        var facts = new LinkedHashMap<String, Fact>();
        for (var fact : entries) {
            var source = new Ref(fact.text("source").orElse(""), fact.place("source"));
            var entry = new Fact(
                    source,
                    fact.optionalLocalized("locator", languages),
                    fact.oneOf("status", Status.class).orElse(Status.UNCERTAIN),
                    fact.flag("dated", false),
                    fact.optionalText("as-of"),
                    fact.place());
            put(facts, fact.text("id"), entry, fact);
        }
        return facts;
    }

    private Map<String, LocalizedText> paragraphs(Set<Language> languages) {
        var paragraphs = new LinkedHashMap<String, LocalizedText>();
        for (var paragraph : entries("note.yaml", "paragraphs")) {
            put(paragraphs, paragraph.text("id"), paragraph.localized("printed", languages), paragraph);
        }
        return paragraphs;
    }

    private List<Term> terms(Set<Language> languages) {
        return entries("glossary.yaml", "terms").stream()
                .map(term -> term(term, languages))
                .toList();
    }

    private static Term term(YamlMap term, Set<Language> languages) {
        var forms = new EnumMap<Language, List<String>>(Language.class);
        languages.forEach(language -> forms.put(
                language, term.refs(language.code()).stream().map(Ref::id).toList()));
        var id = term.id("id").orElse("");
        var meaning = term.has("meaning")
                ? Optional.of(term.localized("meaning", languages))
                : Optional.<LocalizedText>empty();
        term.done();
        return new Term(id, forms, meaning);
    }

    private <T> void put(Map<String, T> target, Optional<String> id, T value, YamlMap where) {
        where.done();
        if (id.isPresent() && target.putIfAbsent(id.get(), value) != null) {
            findings.error(where.place(), "The id '" + id.get() + "' stands twice.", "Give each its own id.");
        }
    }

    /** The entries of a file that is one list. */
    private List<YamlMap> entries(String file, String key) {
        var map = yaml(file);
        var entries = entries(map, key);
        map.ifPresent(YamlMap::done);
        return entries;
    }

    private static List<YamlMap> entries(Optional<YamlMap> file, String key) {
        return file.map(map -> map.maps(key)).orElse(List.of());
    }

    private Optional<YamlMap> yaml(String file) {
        return files.text(file).flatMap(text -> YamlMap.parse(text, files.place(file, 1), findings));
    }
}
