package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.beret.catalogue.QuestionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parser and schema know the same keys at every place. Each map of a course gets a key that nobody knows; the finding about it
 * names the keys that the parser knows there. The schema is asked about every key that either of them knows anywhere.
 */
class CourseSchemaKeysTest {

    private static final Path SHIPPED = Path.of("courses/un-police-pre-deployment");
    private static final String UNKNOWN = "unknown-";
    private static final Pattern PROBLEM = Pattern.compile("The key '(" + UNKNOWN + "\\d+)' means nothing here\\.");
    private static final Pattern REMEDY = Pattern.compile("Remove it, or use one of: (.*)\\.");

    @TempDir
    Path parent;

    /** A map in a file, for example {@code /options/0}; the file itself is the empty pointer. */
    private record Place(String file, String pointer) {}

    private final Map<String, JsonNode> files = new TreeMap<>();
    private final Map<String, Place> planted = new HashMap<>();
    private CourseReading reading;

    @BeforeEach
    void aCourseWithAnUnknownKeyInEveryMap() throws IOException {
        var course = parent.resolve(SHIPPED.getFileName().toString());
        FileSystemUtils.copyRecursively(SHIPPED, course);
        files.putAll(CourseSchema.files(course));
        oneQuestionOfEachKind();
        for (var file : files.entrySet()) {
            plant(new Place(file.getKey(), ""), file.getValue());
            Files.writeString(course.resolve(file.getKey()), file.getValue().toString());
        }
        reading = CourseReading.of(course);
    }

    /** The others say nothing more. */
    private void oneQuestionOfEachKind() {
        var kinds = new HashSet<String>();
        files.values()
                .removeIf(
                        file -> file.has("kind") && !kinds.add(file.get("kind").asString()));
        assertThat(kinds).hasSameSizeAs(QuestionKind.values());
    }

    private void plant(Place place, JsonNode node) {
        node.propertyStream().forEach(entry -> plant(within(place, entry.getKey()), entry.getValue()));
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            plant(within(place, String.valueOf(index)), node.get(index));
        }
        if (node instanceof ObjectNode map) {
            var key = UNKNOWN + planted.size();
            planted.put(key, place);
            map.put(key, 1);
        }
    }

    private static Place within(Place place, String step) {
        return new Place(place.file(), place.pointer() + "/" + step);
    }

    @Test
    void parserAndSchemaKnowTheSameKeysAtEveryPlace() {
        var byParser = knownToParser();
        var all = new TreeSet<String>();
        byParser.values().forEach(all::addAll);
        CourseSchema.all().forEach(schema -> properties(schema, all));

        assertThat(all).contains("kind", "time-limit-minutes", "as-of", "es");
        var bySchema = knownToSchema(all);
        assertThat(bySchema).containsOnlyKeys(byParser.keySet());
        assertThat(bySchema)
                .allSatisfy(
                        (place, keys) -> assertThat(keys).as(place.toString()).isEqualTo(byParser.get(place)));
    }

    /** The keys of each place; a place that takes any key, such as the labels of a drawing, is left out. */
    private Map<Place, Set<String>> knownToParser() {
        var known = new HashMap<Place, Set<String>>();
        for (var finding : reading.findings()) {
            var problem = PROBLEM.matcher(finding.problem());
            var remedy = REMEDY.matcher(finding.remedy());
            if (problem.matches() && remedy.matches()) {
                known.put(
                        planted.get(problem.group(1)),
                        new TreeSet<>(List.of(remedy.group(1).split(", "))));
            }
        }
        return known;
    }

    private Map<Place, Set<String>> knownToSchema(Set<String> all) {
        var refused = new HashMap<Place, Set<String>>();
        planted.values().forEach(place -> {
            var map =
                    (ObjectNode) Objects.requireNonNull(files.get(place.file())).at(place.pointer());
            all.stream().filter(key -> !map.has(key)).forEach(key -> map.put(key, 1));
        });
        files.forEach((file, content) -> CourseSchema.refusedKeys(file, content)
                .forEach((pointer, keys) -> refused.put(new Place(file, pointer), keys)));
        var known = new HashMap<Place, Set<String>>();
        planted.forEach((unknown, place) -> {
            if (refused.getOrDefault(place, Set.of()).contains(unknown)) {
                var keys = new TreeSet<>(all);
                keys.removeAll(refused.get(place));
                known.put(place, keys);
            }
        });
        return known;
    }

    private static void properties(JsonNode schema, Set<String> names) {
        schema.path("properties").propertyNames().forEach(names::add);
        schema.forEach(part -> properties(part, names));
    }
}
