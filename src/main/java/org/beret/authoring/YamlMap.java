package org.beret.authoring;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.beret.authoring.findings.Findings;
import org.beret.authoring.findings.SourceLocation;
import org.beret.shared.Language;
import org.beret.shared.LocalizedText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map in a YAML file that knows its lines. Reading never throws: what is missing, misspelt or of the wrong kind becomes a
 * finding, and the reader goes on.
 */
final class YamlMap {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Findings findings;
    private final SourceLocation place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> accepted = new LinkedHashSet<>();

    private YamlMap(MappingNode node, String file, Findings findings) {
        this.findings = findings;
        this.place = at(node, file);
        for (var entry : node.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.putIfAbsent(key, entry.getValueNode()) != null) {
                findings.error(
                        at(entry.getKeyNode(), file), "The key '" + key + "' stands twice.", "Keep one of them.");
            }
        }
    }

    /** The map that a whole file is. */
    static Optional<YamlMap> parse(String text, SourceLocation start, Findings findings) {
        try {
            var options = new LoaderOptions();
            options.setNestingDepthLimit(20);
            var node = new Yaml(options).compose(new StringReader(text));
            if (node instanceof MappingNode map) {
                return Optional.of(new YamlMap(map, start.file(), findings));
            }
            findings.error(start, "The file is not a map of keys and values.", "Begin with 'id: …' or another key.");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            findings.error(
                    new SourceLocation(start.file(), line),
                    "The file is not YAML: " + broken.getProblem() + ".",
                    "Put texts that hold ': ' or start with a sign into quotes.");
        } catch (YAMLException unreadable) {
            findings.error(
                    start,
                    "The file holds characters that are not text: "
                            + String.valueOf(unreadable.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("") + ".",
                    "Remove them; most editors can show control characters.");
        }
        return Optional.empty();
    }

    SourceLocation place() {
        return place;
    }

    /** Where the value of a key stands; the map itself if there is none. */
    SourceLocation place(String key) {
        var node = values.get(key);
        return node == null ? place : at(node, place.file());
    }

    boolean has(String key) {
        accepted.add(key);
        return values.containsKey(key);
    }

    /** A text that must be there. */
    Optional<String> text(String key) {
        var node = required(key);
        if (node.isPresent()
                && node.get() instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        node.ifPresent(_ -> findings.error(place(key), "'" + key + "' is not a text.", "Write one text."));
        return Optional.empty();
    }

    Optional<String> optionalText(String key) {
        return has(key) ? text(key) : Optional.empty();
    }

    /** An id of lower-case words joined by hyphens, that must be there. */
    Optional<String> id(String key) {
        var id = text(key);
        id.filter(text -> !ID.matcher(text).matches())
                .ifPresent(text -> findings.error(
                        place(key), "'" + text + "' is not an id.", "Use lower-case words joined by hyphens."));
        return id;
    }

    /** A whole number from 1 to 99999; 1 where it is wrong, after saying so. */
    int number(String key) {
        var text = text(key);
        if (text.isPresent() && text.get().matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(text.get());
        }
        text.ifPresent(
                _ -> findings.error(place(key), "'" + key + "' is not a number.", "Write a whole number from 1."));
        return 1;
    }

    /** A whole number from 1 to 100. */
    int percentage(String key) {
        var number = number(key);
        if (number > 100) {
            findings.error(place(key), "'" + key + "' is more than 100 %.", "Write a whole number from 1 to 100.");
        }
        return number;
    }

    /** A mark that is off unless it is set. */
    boolean flag(String key, boolean unlessSet) {
        var text = optionalText(key);
        text.filter(word -> !word.equals("true") && !word.equals("false"))
                .ifPresent(_ ->
                        findings.error(place(key), "'" + key + "' is not true or false.", "Write one of the two."));
        return text.map(word -> word.equals("true")).orElse(unlessSet);
    }

    /** One of the names of an enumeration, in lower case with hyphens; that must be there. */
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        var text = text(key);
        for (var constant : type.getEnumConstants()) {
            if (text.equals(Optional.of(written(constant)))) {
                return Optional.of(constant);
            }
        }
        var allowed = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants()).map(YamlMap::written).toList());
        text.ifPresent(word ->
                findings.error(place(key), "'" + word + "' is no " + key + ".", "Write one of: " + allowed + "."));
        return Optional.empty();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ids in a list. */
    List<Ref> refs(String key) {
        var refs = new ArrayList<Ref>();
        for (var node : items(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                refs.add(new Ref(scalar.getValue(), at(node, place.file())));
            } else {
                findings.error(at(node, place.file()), "An entry of '" + key + "' is not a text.", "Write one text.");
            }
        }
        return refs;
    }

    /** The maps in a list. */
    List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        for (var node : items(key)) {
            if (node instanceof MappingNode map) {
                maps.add(new YamlMap(map, place.file(), findings));
            } else {
                findings.error(
                        at(node, place.file()), "An entry of '" + key + "' is not a map.", "Write keys and values.");
            }
        }
        return maps;
    }

    private List<Node> items(String key) {
        var node = required(key);
        if (node.isPresent() && node.get() instanceof SequenceNode list) {
            return list.getValue();
        }
        node.ifPresent(_ -> findings.error(place(key), "'" + key + "' is not a list.", "Write a list: [a, b]."));
        return List.of();
    }

    /** A map inside this one that must be there. */
    Optional<YamlMap> map(String key) {
        var node = required(key);
        if (node.isPresent() && node.get() instanceof MappingNode map) {
            return Optional.of(new YamlMap(map, place.file(), findings));
        }
        node.ifPresent(_ -> findings.error(place(key), "'" + key + "' is not a map.", "Write keys and values."));
        return Optional.empty();
    }

    /** A text by language that must be there, in exactly these languages. */
    LocalizedText localized(String key, Set<Language> languages) {
        return new LocalizedText(map(key).map(map -> map.byLanguage(languages)).orElse(Map.of()));
    }

    /** A text by language, or one text that is the same in each of them; none if the key is missing. */
    Optional<LocalizedText> optionalLocalized(String key, Set<Language> languages) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (values.get(key) instanceof MappingNode) {
            return Optional.of(localized(key, languages));
        }
        return text(key).map(text -> {
            var same = new EnumMap<Language, String>(Language.class);
            languages.forEach(language -> same.put(language, text));
            return new LocalizedText(same);
        });
    }

    /** This map as texts by language. */
    Map<Language, String> byLanguage(Set<Language> languages) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : languages) {
            if (has(language.code())) {
                text(language.code())
                        .ifPresent(text ->
                                texts.put(language, LanguageProfile.of(language).typeset(text)));
            } else {
                findings.error(place, "The text in '" + language.code() + "' is missing.", "Translate it.");
            }
        }
        done();
        return texts;
    }

    /** All keys, in the order of the file. */
    Set<String> keys() {
        return values.keySet();
    }

    /** Reports the keys that the format does not know here; called when all others have been asked for. */
    void done() {
        values.keySet().stream()
                .filter(key -> !accepted.contains(key))
                .forEach(key -> findings.error(
                        place(key),
                        "The key '" + key + "' means nothing here.",
                        "Remove it, or use one of: " + String.join(", ", accepted) + "."));
    }

    private Optional<Node> required(String key) {
        accepted.add(key);
        var node = values.get(key);
        if (node == null) {
            findings.error(place, "'" + key + "' is missing.", "Add it; see docs/course-format.md.");
        }
        return Optional.ofNullable(node);
    }

    private static SourceLocation at(Node node, String file) {
        return new SourceLocation(file, node.getStartMark().getLine() + 1);
    }
}
