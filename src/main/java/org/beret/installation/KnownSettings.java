package org.beret.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings under {@code beret.}, from the metadata by which editors complete them too; docs/configuration.md is made of it.
 *
 * @param names names as they are documented, by their letters and digits alone: as command line, files and environment write them
 */
record KnownSettings(Map<String, String> names) {

    static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    static KnownSettings read() {
        try (InputStream file = Objects.requireNonNull(KnownSettings.class.getResourceAsStream(METADATA))) {
            var names = new LinkedHashMap<String, String>();
            for (var property : new JsonMapper().readTree(file).get("properties")) {
                var name = property.get("name").asString();
                names.put(reduced(name), name);
            }
            return new KnownSettings(names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A setting of this environment that nothing reads, as it is written there. */
    Optional<String> unknown(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .flatMap(source -> source instanceof EnumerablePropertySource<?> known
                        ? Stream.of(known.getPropertyNames())
                        : Stream.empty())
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("beret[._].+"))
                .filter(name -> !names.containsKey(reduced(name)))
                .findFirst();
    }

    /** The setting whose name is written most like this. */
    String nearest(String unknown) {
        var typed = reduced(unknown);
        return names.entrySet().stream()
                .min(Comparator.comparingInt(known -> edits(typed, known.getKey())))
                .orElseThrow()
                .getValue();
    }

    private static String reduced(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many letters have to be put in, left out or replaced (Levenshtein). */
    private static int edits(String from, String to) {
        var row = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
