package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/configuration.md lists the settings of the metadata, and the metadata those that the program reads. With
 * {@code -Dconfiguration.write=true} the document is written anew.
 */
class ConfigurationReferenceTest {

    private static final Path METADATA = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");
    private static final Path DOCUMENT = Path.of("docs/configuration.md");
    private static final String TABLE = "| Setting | Type | Default | Meaning | Example |\n|---|---|---|---|---|\n";

    /** As code and application.yaml name a setting. */
    private static final Pattern READ = Pattern.compile(
            "\\$\\{(beret\\.[a-z.-]+)|(?:ConditionalOnProperty\\(|getProperty\\(|String (?:SETTING|KEY) = )\"(beret\\.[a-z.-]+)\"");

    private static final Pattern RECORD = Pattern.compile(
            "@ConfigurationProperties\\(\"(beret\\.[a-z.-]+)\"\\)\\s*(?:public )?record \\w+\\(([^{]*)\\) ?\\{");

    @Test
    void theDocumentHasTheTableOfTheMetadata() throws IOException {
        var document = Files.readString(DOCUMENT);
        var start = document.indexOf(TABLE);
        assertThat(start).as("the head of the table").isPositive();
        var end = document.indexOf("\n\n", start);
        var written = document.substring(0, start) + table() + document.substring(end);
        if (Boolean.getBoolean("configuration.write")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(document).isEqualTo(written);
    }

    @Test
    void whatTheProgramReadsIsInTheMetadata() throws IOException {
        assertThat(names()).containsAll(read()).hasSizeGreaterThan(20);
    }

    @Test
    void whatTheMetadataNamesIsReadByTheProgram() throws IOException {
        var read = read();
        read.addAll(List.of("beret.database-url", "beret.database-user", "beret.database-password"));

        assertThat(read).containsAll(names());
    }

    @Test
    void theDefaultsAreThoseOfTheProgram() throws IOException {
        Map<?, ?> set;
        try (var yaml = Files.newBufferedReader(Path.of("src/main/resources/application.yaml"))) {
            set = (Map<?, ?>) new Yaml().loadAll(yaml).iterator().next();
        }
        for (var property : properties()) {
            var name = property.get("name").asString();
            var byDefault = at(set, name.split("\\."));
            if (byDefault != null) {
                assertThat(property.path("defaultValue").asString("")).as(name).isEqualTo(byDefault.toString());
            }
        }
    }

    private static @Nullable Object at(Map<?, ?> map, String... path) {
        var value = map.get(path[0]);
        return value instanceof Map<?, ?> inner && path.length > 1
                ? at(inner, Arrays.copyOfRange(path, 1, path.length))
                : value;
    }

    private static Set<String> read() throws IOException {
        var read = new TreeSet<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            READ.matcher(text).results().forEach(found -> read.add(found.group(found.group(1) == null ? 2 : 1)));
            RECORD.matcher(text).results().forEach(found -> {
                for (var component : found.group(2)
                        .replaceAll("@DefaultValue\\([^)]*\\)", "")
                        .split(",", -1)) {
                    var name = component.strip();
                    read.add(found.group(1) + "." + dashed(name.substring(name.lastIndexOf(' ') + 1)));
                }
            });
        }
        return read;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .toList();
        }
    }

    private static String dashed(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String table() throws IOException {
        var rows = new StringBuilder(TABLE);
        for (var property : properties()) {
            var type = property.get("type").asString();
            rows.append("| `%s` | %s | %s | %s | `%s` |\n"
                    .formatted(
                            property.get("name").asString(),
                            type.substring(type.lastIndexOf('.') + 1),
                            property.has("defaultValue")
                                    ? "`" + property.get("defaultValue").asString() + "`"
                                    : "",
                            property.get("description").asString(),
                            property.get("example").asString()));
        }
        return rows.toString().stripTrailing();
    }

    private static List<String> names() throws IOException {
        return properties().stream()
                .map(property -> property.get("name").asString())
                .toList();
    }

    private static List<JsonNode> properties() throws IOException {
        var all = new JsonMapper().readTree(Files.readString(METADATA)).get("properties");
        return StreamSupport.stream(all.spliterator(), false).toList();
    }
}
