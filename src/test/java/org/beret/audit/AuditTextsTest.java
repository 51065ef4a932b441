package org.beret.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every act that the sources record has a text: without one the screen of the audit trail could not be opened once it had happened. */
class AuditTextsTest {

    private static final Pattern RECORDED = Pattern.compile(
            "(?:audit|exports)\\s*\\.(?:record|recordOwn|recordCentre|begin|beginOwn|count)\\([^;\"]*\"([a-z-]+\\.[a-z.-]+)\"");

    @Test
    void everyActHasAText() throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations_en.properties"))) {
            texts.load(file);
        }
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/ui/"))
                    .toList()) {
                RECORDED.matcher(Files.readString(file)).results().forEach(found -> acts.add(found.group(1)));
            }
        }
        assertThat(acts)
                .contains("person.suspended", "trail.exported", "password.refused")
                .hasSizeGreaterThan(15);
        assertThat(acts).allSatisfy(act -> assertThat(texts).containsKey("audit." + act));
    }
}
