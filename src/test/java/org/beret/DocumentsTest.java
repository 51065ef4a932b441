package org.beret;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;

/**
 * What documents name exists: between backticks types, files, packages, tables, settings, addresses and keys of texts;
 * everywhere links and commands. What was abandoned is named without backticks.
 */
class DocumentsTest {

    private static final Path MAP = Path.of("docs/architecture.md");
    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|.*\\| ([a-z:, –]*) \\|");

    private static final ProjectFiles FILES = ProjectFiles.read();
    private static final ProjectNames NAMES = new ProjectNames(FILES);

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyWhatThereIs(Document document) {
        assertThat(document.problems(NAMES)).isEmpty();
    }

    static Stream<Document> documents() {
        return FILES.documents().map(path -> Document.read(path, FILES));
    }

    /** The last column of the list of modules says who may use whom, as package-info does. */
    @Test
    void theMapSaysWhoMayUseWhom() {
        var onTheMap = Document.read(MAP, FILES)
                .matches(ROW)
                .collect(toMap(row -> row.group(1), row -> List.of(row.group(2).split(", "))));

        assertThat(onTheMap).isEqualTo(allowed());
    }

    @Test
    void theMapShowsEveryTable() {
        var onTheMap = Document.read(MAP, FILES)
                .matches(Pattern.compile("`(\\w+)`"))
                .map(name -> name.group(1))
                .collect(toSet());

        assertThat(FILES.tables()).isNotEmpty();
        assertThat(FILES.tables().stream().filter(table -> !onTheMap.contains(table)))
                .isEmpty();
    }

    @Test
    void theIndexListsEveryDecision() {
        var listed = Document.read(DECISIONS.resolve("README.md"), FILES)
                .matches(Pattern.compile("]\\((\\d{4}[^)]*)\\)"))
                .map(link -> link.group(1))
                .toList();
        var records = FILES.documents()
                .filter(path -> path.startsWith(DECISIONS) && !path.endsWith("README.md"))
                .map(path -> path.getFileName().toString())
                .sorted()
                .toList();

        assertThat(listed).isEqualTo(records);
        assertThat(records.stream().map(name -> name.substring(0, 4)))
                .as("numbers")
                .doesNotHaveDuplicates();
    }

    private static Map<String, List<String>> allowed() {
        return FILES.modules().collect(toMap(name -> name, DocumentsTest::allowed));
    }

    private static List<String> allowed(String module) {
        try {
            var info = Class.forName("org.beret." + module + ".package-info");
            var allowed =
                    info.getPackage().getAnnotation(ApplicationModule.class).allowedDependencies();
            return allowed.length == 0 ? List.of("–") : Arrays.asList(allowed);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }
}
