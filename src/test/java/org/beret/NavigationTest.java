package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Views link to each other by the Navigation class in the root package of the module, so that an address stands in one place and
 * a search finds who leads to it. The compiler puts constants into classes as text; this test therefore reads the sources.
 */
class NavigationTest {

    private static final Path CODE = Path.of("src/main/java/org/beret");

    /** Lessons link to each other in the text of their files, which is read below the view of a lesson. */
    private static final Pattern HOLDS_ADDRESSES = Pattern.compile("\\w+Navigation\\.java|LessonAddress\\.java");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern ROUTE = Pattern.compile("@Route\\(\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:new Anchor|new Link|navigate|forwardTo|rerouteTo|breadcrumb|link|Address\\.of)\\(\\s*\"([^\"]*)\"");

    @Test
    void routesAreConstantsOfANavigation() {
        assertThat(found(ROUTE)).isEmpty();
    }

    @Test
    void noAddressOfAViewIsWrittenByHand() {
        var views = views();
        assertThat(views).contains("people", "cohorts", "countries");

        var whole = found(LINK).filter(link -> views.contains(link.address()));
        var begun = found(LITERAL)
                .filter(literal -> literal.address().matches("[a-z-]+[/?].*")
                        && views.contains(literal.address().split("[/?]", 2)[0]));
        assertThat(Stream.concat(whole, begun)).isEmpty();
    }

    private record Found(Path file, String address) {}

    private static Stream<Found> found(Pattern pattern) {
        return sources().stream()
                .flatMap(file -> pattern.matcher(
                                COMMENT.matcher(ProjectFiles.text(file)).replaceAll(" "))
                        .results()
                        .map(match -> new Found(CODE.relativize(file), match.group(1))));
    }

    private static List<Path> sources() {
        return ProjectFiles.read()
                .ending(".java")
                .filter(file -> file.startsWith(CODE))
                .filter(file ->
                        !HOLDS_ADDRESSES.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    /** The first part of the address of every view. */
    private static Set<String> views() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.beret").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(type ->
                                type.getAnnotationOfType(Route.class).value().split("/", 2)[0])
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toSet());
    }
}
