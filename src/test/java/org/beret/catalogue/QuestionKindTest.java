package org.beret.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new kind of question must fail to compile wherever it is forgotten; what is refused here would pass it by. */
class QuestionKindTest {

    private static final String TYPES =
            types(Question.class).map(Class::getSimpleName).collect(Collectors.joining("|", "(", ")"));

    private static final String KINDS =
            Stream.of(QuestionKind.values()).map(Enum::name).collect(Collectors.joining("|", "(", ")"));

    @Test
    void noCodeAsksWhetherAQuestionIsOfOneType() throws IOException {
        assertThat(sourcesWith("(instanceof\\s+[\\w.]*%1$s\\b|\\b%1$s\\.class\\b)".formatted(TYPES)))
                .isEmpty();
    }

    @Test
    void noSwitchOverKindsHasADefault() throws IOException {
        var switches = sourcesWith("case (%s|%s)\\b".formatted(TYPES, KINDS));

        assertThat(switches).isNotEmpty().doesNotContainAnyElementsOf(sourcesWith("\\bdefault\\s*(->|:)"));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        var subtypes = Optional.ofNullable(type.getPermittedSubclasses()).stream()
                .flatMap(Stream::of)
                .flatMap(QuestionKindTest::types);
        return Stream.concat(subtypes, Stream.of(type));
    }

    /** The files of the application and its benchmarks that hold this pattern. */
    private static List<Path> sourcesWith(String pattern) throws IOException {
        var searched = Pattern.compile(pattern);
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.startsWith("src/main/java") || file.startsWith("src/bench/java"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> searched.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
