package org.beret.authoring;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of course files, applied as an editor applies them. */
final class CourseSchema {

    private static final Path FOLDER = Path.of("docs/course-schema").toAbsolutePath();

    /** Which files of a course each schema is for; docs/course-format.md tells editors the same. */
    private static final Map<String, String> BY_FILE = Map.of(
            "course\\.yaml", "course",
            "sources\\.yaml", "sources",
            "note\\.yaml", "note",
            "glossary\\.yaml", "glossary",
            "[^/]+/module\\.yaml", "module",
            "[^/]+/questions/[^/]+\\.yaml", "question",
            "[^/]+/before-and-after/[^/]+\\.yaml", "before-and-after",
            "[^/]+/media/[^/]+\\.yaml", "figure");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(CourseSchema::text));

    private CourseSchema() {}

    /** What the schema of a file, named relative to the folder of its course, has against this content. */
    static List<Error> errors(String file, JsonNode content) {
        var name = BY_FILE.entrySet().stream()
                .filter(entry -> file.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No schema for " + file));
        return SCHEMAS.getSchema(SchemaLocation.of(
                        FOLDER.resolve(name + ".schema.json").toUri().toString()))
                .validate(content);
    }

    /** The keys that the schema does not know, by the map that holds them, for example {@code /options/0}. */
    static Map<String, Set<String>> refusedKeys(String file, JsonNode content) {
        var refused = new HashMap<String, Set<String>>();
        for (var error : errors(file, content)) {
            var place = error.getInstanceLocation();
            if (error.getKeyword().equals("additionalProperties")) {
                refused.computeIfAbsent(place.toString(), _ -> new HashSet<>()).add(error.getProperty());
            } else if (error.getKeyword().equals("false")) {
                refused.computeIfAbsent(place.getParent().toString(), _ -> new HashSet<>())
                        .add(place.getName(-1));
            }
        }
        return refused;
    }

    static JsonNode schema(String name) {
        return JsonMapper.shared()
                .readTree(text(FOLDER.resolve(name + ".schema.json").toUri().toString()));
    }

    static List<JsonNode> all() {
        return BY_FILE.values().stream().map(CourseSchema::schema).toList();
    }

    /** All YAML files in the folder of a course, by their names relative to it. */
    static Map<String, JsonNode> files(Path course) throws IOException {
        var files = new TreeMap<String, JsonNode>();
        try (var paths = Files.walk(course)) {
            for (var path :
                    paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(course.relativize(path).toString().replace('\\', '/'), yaml(Files.readString(path)));
            }
        }
        return files;
    }

    static JsonNode yaml(String text) {
        return JsonMapper.shared().valueToTree(value(new Yaml().compose(new StringReader(text))));
    }

    private static @Nullable Object value(Node node) {
        return switch (node) {
            case MappingNode map -> {
                var values = new LinkedHashMap<String, @Nullable Object>();
                map.getValue()
                        .forEach(entry ->
                                values.put(((ScalarNode) entry.getKeyNode()).getValue(), value(entry.getValueNode())));
                yield values;
            }
            case SequenceNode list ->
                list.getValue().stream().map(CourseSchema::value).toList();
            case ScalarNode scalar when scalar.getScalarStyle() == ScalarStyle.PLAIN -> plain(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new AssertionError(node);
        };
    }

    /** What YAML 1.2 makes of a text without quotes: editors follow it, unlike the parser's own library. */
    private static @Nullable Object plain(String text) {
        return switch (text) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (text.matches("[-+]?\\d+")) {
            return Long.valueOf(text);
        }
        return text.matches("[-+]?\\d+\\.\\d*") ? (Object) Double.valueOf(text) : text;
    }

    private static String text(String uri) {
        try {
            return Files.readString(Path.of(URI.create(uri)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
