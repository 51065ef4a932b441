package org.beret.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No input of a stranger makes a parser fail or run for long. For a longer look: {@code ./mvnw test -Dtest=FuzzingTest -Dfuzz.seconds=3600};
 * what it finds becomes a case.
 */
class FuzzingTest {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
    private static final int LAST_LINES = 40;
    private static final Path FOUND = Path.of("target/fuzzing");

    @ParameterizedTest
    @EnumSource
    void everyCaseIsReadOrRefused(FuzzTarget target) throws Exception {
        var cases = files(target.cases());
        assertThat(cases).isNotEmpty();
        for (var file : cases) {
            var input = Files.readAllBytes(file);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> target.read(input), file::toString);
        }
    }

    @Test
    void thereAreNoOthersThatASearchFinds(@TempDir Path corpus) throws Exception {
        for (var target : FuzzTarget.values()) {
            for (var file : files(target.cases())) {
                Files.write(corpus.resolve(target + "-" + file.getFileName()), withTarget(target, file));
            }
        }
        Files.createDirectories(FOUND);
        var log = FOUND.resolve("log.txt");
        var search = new ProcessBuilder(FuzzerProcess.command(FuzzTarget.class, SECONDS, FOUND, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        search.waitFor();
        var end = end(log);
        assertThat(search.exitValue()).as(end).isZero();
        assertThat(end).contains("Done ");
    }

    @SuppressWarnings("EnumOrdinal") // the entry of the fuzzer chooses the parser by it
    private static byte[] withTarget(FuzzTarget target, Path file) throws IOException {
        var input = new ByteArrayOutputStream();
        input.write(target.ordinal());
        input.writeBytes(Files.readAllBytes(file));
        return input.toByteArray();
    }

    private static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
