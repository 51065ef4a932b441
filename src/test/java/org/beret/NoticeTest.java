package org.beret;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * NOTICE names what comes with the program from others, no more and no less. Its entries are a name, a licence and, where the licence
 * asks for it, whose copyright it is, with two spaces between them. What the build found is in {@code target/libraries.txt} and in the
 * statistics of the bundle.
 */
class NoticeTest {

    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            "MIT",
            "MPL-2.0",
            "Unicode-3.0");

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyJavaLibraryOfTheJarIsNamed() throws IOException {
        assertThat(entries("Java libraries")).isEqualTo(licences(Files.readAllLines(Path.of("target/libraries.txt"))));
    }

    @Test
    void everyLibraryOfThePagesIsNamed() throws IOException {
        var found = new TreeMap<String, String>();
        var bundle = json("target/classes/META-INF/VAADIN/config/stats.json").get("npmModules");
        found.putAll(licences(bundle, json("package-lock.json")));
        var verifyPage = json("src/verify-page/package.json").get("dependencies");
        found.putAll(licences(verifyPage, json("src/verify-page/package-lock.json")));
        found.remove("esbuild");

        assertThat(entries("JavaScript in the pages")).isEqualTo(found);
    }

    @Test
    void everyFontIsNamed() throws IOException {
        var named = entries("Fonts").keySet().stream()
                .map(name -> name.replace("*.ttf", ""))
                .toList();
        try (var fonts = Files.list(Path.of("src/main/resources/org/beret/printing"))) {
            assertThat(fonts.map(Path::getFileName).map(Path::toString).filter(font -> font.endsWith(".ttf")))
                    .allMatch(font -> named.stream().anyMatch(font::startsWith));
        }
    }

    /** The bundle keeps no comments, so these licences' notices are kept here. */
    @Test
    void copyrightIsNamedWhereTheLicenceAsksForIt() throws IOException {
        assertThat(section("JavaScript in the pages"))
                .filteredOn(line -> line.contains("  MIT") || line.contains("  BSD"))
                .allMatch(line -> line.contains("  Copyright "));
    }

    /** Of several licences one may be chosen; what allows none of these needs a decision first. */
    @Test
    void everyLicenceGoesWithThatOfTheProgram() throws IOException {
        var all = new TreeMap<>(entries("Java libraries"));
        all.putAll(entries("JavaScript in the pages"));

        assertThat(all)
                .allSatisfy((_, licence) ->
                        assertThat(licence.split(", | OR |[()]")).containsAnyElementsOf(ACCEPTED));
    }

    private static Map<String, String> licences(JsonNode names, JsonNode lock) {
        return names.propertyNames().stream()
                .collect(toMap(
                        name -> name,
                        name -> lock.at("/packages/node_modules~1" + name.replace("/", "~1") + "/license")
                                .asString()));
    }

    private static Map<String, String> entries(String section) throws IOException {
        return licences(section(section));
    }

    private static List<String> section(String title) throws IOException {
        return Files.readAllLines(Path.of("NOTICE")).stream()
                .dropWhile(line -> !line.equals("== " + title + " =="))
                .skip(1)
                .takeWhile(line -> !line.startsWith("== "))
                .toList();
    }

    private static Map<String, String> licences(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" {2}", 3))
                .filter(entry -> entry.length > 1)
                .collect(toMap(entry -> entry[0], entry -> entry[1], (one, _) -> one, TreeMap::new));
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(Path.of(file));
    }
}
