package org.beret;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells whether what a document writes between backticks, or in a command, exists in the project. The form of a name says
 * what it is the name of; what has no form of its own has to stand somewhere in sources, build or courses.
 */
final class ProjectNames {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path BENCH = Path.of("src/bench/java/org/beret/bench");
    private static final String ENDINGS = "java|ts|mjs|js|md|ya?ml|sql|properties|css|svg|json|xml|sh|mustache|ttf";

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|enum|record|type|const) (\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import (?:static )?[a-z][\\w.]*?\\.([A-Z]\\w*)");
    private static final Pattern SETTING = Pattern.compile("[\"{](beret\\.[a-z.-]+)");
    private static final Pattern SETTINGS =
            Pattern.compile("@ConfigurationProperties\\(\"([a-z.]+)\"\\)\\s+record \\w+\\(([^{]*)\\{");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)[,)]");
    private static final Pattern MEMBER = Pattern.compile("([\\w*]+)(?:[.#](\\w+))?(?:\\(.*)?");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z][\\w.-]*) ?=");

    private final List<Kind> kinds = List.of(
            new Kind("setting", "(?:--)?(beret\\.[a-z.-]+)(?:=.*)?", this::isSetting),
            new Kind("setting", "BERET_[A-Z_]+", this::isSomewhere),
            new Kind("address", "/[^ ]*", this::isAddress),
            new Kind("package or type", "org\\.beret[\\w.]*", this::isPackageOrType),
            new Kind("npm package or media type", "(?:@|application/|text/)[^ ]+/?[^ ]*", this::isSomewhere),
            new Kind("file", "\\.?[\\w<*][^ :]*/[^ :]*|[^ ]*[\\w>*]\\.(?:" + ENDINGS + ")", this::isFile),
            new Kind("type", "[A-Z*]\\w*[a-z*]\\w*(?:[.#]\\w+)?(?:\\(.*\\))?", this::isType),
            // MonitoringModuleTest asks the server for each that docs/operations.md names.
            new Kind("metric", "(?:beret|http|jvm|hikaricp|disk)_[a-z_]+(?:\\{.*})?", _ -> true),
            new Kind("table or column", "[a-z]+(?:_[a-z0-9]+)*_(?:[a-z0-9]+|\\*)", this::isTableOrColumn),
            new Kind("text or setting", "[a-z][a-z0-9-]*(?:\\.(?:[a-z0-9-]+|\\*))+", this::isKey),
            new Kind("word", "[a-z][a-z-]+|[A-Z]+_[A-Z_]+", this::isSomewhere));

    private final List<Kind> commands = List.of(
            new Kind("benchmark", "-Dbench=(\\w+)", name -> file(BENCH.resolve(name + ".java"))),
            new Kind(
                    "test",
                    "-D(?:it\\.)?test=([\\w,*]+)",
                    tests -> Stream.of(tests.split(",")).allMatch(this::isType)),
            new Kind("execution", "exec:exec@([\\w-]+)", id -> isInPom("<id>" + id + "</id>")),
            new Kind("profile", " -P(\\w+)", id -> isInPom("<id>" + id + "</id>")),
            new Kind("setting", "--(beret\\.[a-z.-]+)", this::isSetting),
            new Kind("version", "beret-(\\d[\\w.-]*)\\.jar", version -> isInPom("<version>" + version + "</version>")));

    private final ProjectFiles files;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> imported = new HashSet<>();
    private final Set<String> settings = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final String migrations;
    private final String everything;

    /** Names of one form, and whether one of them exists; the group of the form, if there is one, is the name. */
    private record Kind(String what, Pattern form, Predicate<String> exists) {

        Kind(String what, String form, Predicate<String> exists) {
            this(what, Pattern.compile(form), exists);
        }

        Optional<String> problem(MatchResult found) {
            var name = found.groupCount() == 0 ? found.group() : found.group(1);
            return exists.test(name) ? Optional.empty() : Optional.of("no " + what + " " + name);
        }
    }

    ProjectNames(ProjectFiles files) {
        this.files = files;
        files.ending(".java", ".ts").map(ProjectFiles::text).forEach(this::learn);
        files.ending("_en.properties").map(ProjectFiles::text).forEach(text -> add(keys, KEY, text));
        files.ending("application.yaml").map(ProjectFiles::text).forEach(text -> add(settings, SETTING, text));
        migrations = text(files, ".sql");
        everything = text(
                files,
                ".java",
                ".ts",
                ".mjs",
                ".js",
                ".sql",
                ".yaml",
                ".xml",
                ".mustache",
                ".css",
                ".json",
                ".sh",
                "/run");
    }

    private static String text(ProjectFiles files, String... endings) {
        return files.ending(endings).map(ProjectFiles::text).collect(Collectors.joining("\n"));
    }

    private void learn(String source) {
        DECLARED.matcher(source).results().forEach(type -> types.merge(type.group(1), source, String::concat));
        add(imported, IMPORTED, source);
        add(settings, SETTING, source);
        SETTINGS.matcher(source)
                .results()
                .forEach(type -> COMPONENT
                        .matcher(type.group(2))
                        .results()
                        .map(component -> component.group(1).replaceAll("(?=[A-Z])", "-"))
                        .forEach(component -> settings.add(type.group(1) + "." + component.toLowerCase(Locale.ROOT))));
    }

    private static void add(Set<String> names, Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }

    /** What does not exist of the text between two backticks. */
    Optional<String> problem(String span) {
        for (var kind : kinds) {
            var found = kind.form().matcher(span);
            if (found.matches()) {
                return kind.problem(found.toMatchResult());
            }
        }
        return Optional.empty();
    }

    /** What does not exist of what commands in a line name. */
    Stream<String> problemsOfCommands(String line) {
        return commands.stream()
                .flatMap(kind -> kind.form().matcher(line).results().flatMap(found -> kind.problem(found).stream()));
    }

    private boolean isSetting(String name) {
        return settings.stream().anyMatch(setting -> setting.equals(name) || setting.startsWith(name + "."));
    }

    /** Each part of the path stands somewhere in code; parts between braces are values. */
    private boolean isAddress(String address) {
        return Stream.of(address.replaceFirst("[?#].*", "").split("/"))
                .filter(part -> !part.isEmpty() && !part.matches(".*[{<…*].*"))
                .allMatch(part -> Pattern.compile("[/\"]" + Pattern.quote(part) + "\\b")
                        .matcher(everything)
                        .find());
    }

    private boolean isPackageOrType(String name) {
        var path = CODE.resolve(name.replace('.', '/'));
        return file(path) || file(Path.of(path + ".java"));
    }

    /** A path from the folder of the project, or the end of one; {@code *} and names between angle brackets stand for any. */
    private boolean isFile(String name) {
        var path = name.replaceFirst("/$", "");
        var any = Pattern.compile("(?:.*/)?\\Q" + path.replaceAll("<[^>]*>|\\*|…", "\\\\E[^/]*\\\\Q") + "\\E");
        return files.ignored().stream().anyMatch(ignored -> path.equals(ignored) || path.startsWith(ignored + "/"))
                || files.paths().stream()
                        .anyMatch(known -> any.matcher(known.toString()).matches());
    }

    private boolean file(Path path) {
        return files.exists(path);
    }

    /** A type of ours, with its member if one is named, or a type that our sources import. */
    private boolean isType(String name) {
        var parts = MEMBER.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        var type = parts.group(1);
        var member = parts.group(2);
        if (type.contains("*")) {
            return types.keySet().stream().anyMatch(known -> known.matches(type.replace("*", ".*")));
        }
        if (!types.containsKey(type)) {
            return imported.contains(type);
        }
        return member == null
                || Pattern.compile("\\b" + member + "\\b")
                        .matcher(types.getOrDefault(type, ""))
                        .find();
    }

    private boolean isTableOrColumn(String name) {
        var table = files.modules().anyMatch(module -> name.startsWith(module + "_"));
        if (!table) {
            return isSomewhere(name);
        }
        return files.tables().stream().anyMatch(known -> known.matches(name.replace("*", ".*")))
                || Pattern.compile("constraint " + name + "\\b")
                        .matcher(migrations)
                        .find();
    }

    private boolean isKey(String name) {
        if (name.endsWith(".*")) {
            return keys.stream().anyMatch(key -> key.startsWith(name.substring(0, name.length() - 1)));
        }
        return keys.contains(name) || isSomewhere(name);
    }

    private boolean isInPom(String text) {
        return ProjectFiles.text(Path.of("pom.xml")).contains(text);
    }

    private boolean isSomewhere(String name) {
        return everything.contains(name);
    }
}
