package org.beret.learning.pocket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.beret.catalogue.CourseModule;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reader, which shows without a connection what a device keeps: {@code frontend/pocket/reader.ts} with the texts of its screens. It
 * is the same for everybody.
 */
@Component
public class Reader {

    private static final List<String> TEXTS = List.of(
            "aloud.on",
            "aloud.pause",
            "aloud.paused",
            "aloud.read",
            "aloud.stop",
            "aloud.stuck",
            "aloud.waiting",
            "case.again",
            "case.chosen",
            "header.language",
            "lesson.finish",
            "lesson.next",
            "lesson.previous",
            "lesson.sources",
            "module.case",
            "module.lessons",
            "module.minutes",
            "module.quiz",
            "module.quiz.continue",
            "module.read",
            "module.read-again",
            "reader.handed-in",
            "reader.kept",
            "reader.missing",
            "reader.nothing",
            "reader.offline",
            "reader.quiz",
            "reader.title",
            "reader.total",
            "reader.waiting",
            "reader.where");

    private final String texts;
    private final String script;
    private final String style;
    private final String version;

    Reader(Texts texts) throws IOException {
        var page = new LinkedHashMap<String, Object>();
        page.put(
                "languages",
                Arrays.stream(Language.values())
                        .map(language -> Map.of("code", language.code(), "name", language.nameIn(language.locale())))
                        .toList());
        page.put(
                "texts",
                Arrays.stream(Language.values()).collect(Collectors.toMap(Language::code, of(texts), (a, _) -> a)));
        // Within a script, where "</script>" would end it.
        this.texts = new JsonMapper().writeValueAsString(page).replace("<", "\\u003c");
        this.script = "reader.js?v=" + checksum(file("reader.js"));
        this.style = "reader.css?v=" + checksum(file("reader.css"));
        var parts = script + style + checksum(file("theme/beret.css")) + this.texts;
        this.version = checksum(parts.getBytes(StandardCharsets.UTF_8));
    }

    private static Function<Language, Map<String, String>> of(Texts texts) {
        return language -> Stream.concat(TEXTS.stream(), RunnerTexts.KEYS.stream())
                .collect(Collectors.toMap(key -> key, key -> texts.in(language, key)));
    }

    private static byte[] file(String name) throws IOException {
        return new ClassPathResource("META-INF/resources/" + name).getContentAsByteArray();
    }

    private static String checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return Long.toHexString(checksum.getValue());
    }

    /** Its languages, and its texts in each, as JSON that may stand in a page. */
    public String texts() {
        return texts;
    }

    /** The address of its script, which changes with the content. */
    public String script() {
        return script;
    }

    /** The address of its style sheet beside that of all pages. */
    public String style() {
        return style;
    }

    /** Of a module as a device keeps it: changes with the course that is learned, and with the reader. */
    public String versionOf(CourseModule module) {
        return module.version().digest() + "-" + version;
    }

    /** Changes with anything that a device keeps of it. */
    public String version() {
        return version;
    }
}
