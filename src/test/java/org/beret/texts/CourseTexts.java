package org.beret.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** All texts of the courses by language, without the forms of the glossary, which are recognised and not written. */
final class CourseTexts {

    private static final String GLOSSARY = "glossary.yaml";

    private CourseTexts() {}

    /** Lessons by their file, everything else by the language that it stands under. */
    static Map<Language, List<String>> read() {
        var texts = new EnumMap<Language, List<String>>(Language.class);
        try (var files = Files.walk(Path.of("courses"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".md")) {
                    Language.ofCode(name.replace(".md", ""))
                            .ifPresent(language -> texts.computeIfAbsent(language, _ -> new ArrayList<>())
                                    .add(text(file)));
                } else if (name.endsWith(".yaml") && !name.equals(GLOSSARY)) {
                    collect(new Yaml().load(text(file)), Optional.empty(), texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void collect(@Nullable Object part, Optional<Language> under, Map<Language, List<String>> texts) {
        switch (part) {
            case Map<?, ?> map ->
                map.forEach((key, value) ->
                        collect(value, Language.ofCode(String.valueOf(key)).or(() -> under), texts));
            case List<?> list -> list.forEach(one -> collect(one, under, texts));
            case String text ->
                under.ifPresent(language ->
                        texts.computeIfAbsent(language, _ -> new ArrayList<>()).add(text));
            case null, default -> {}
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
