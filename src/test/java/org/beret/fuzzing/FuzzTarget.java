package org.beret.fuzzing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.beret.authoring.CourseFilesFuzz;
import org.beret.certificates.CodesFuzz;
import org.beret.learning.web.JsonBodiesFuzz;
import org.beret.signin.SignInFuzz;
import org.beret.signin.web.PasskeyBodyFuzz;
import org.beret.tabular.TablesFuzz;

/** A parser that strangers reach. Its cases, first inputs and findings alike, lie in {@code src/test/fuzz} under its name. */
enum FuzzTarget {
    CODES(CodesFuzz::read),
    TABLES(TablesFuzz::readFile),
    WORKBOOKS(TablesFuzz::readParts),
    ANSWERS(JsonBodiesFuzz::read),
    PASSKEYS(PasskeyBodyFuzz::read),
    SIGN_IN(SignInFuzz::read),
    COURSES(CourseFilesFuzz::read),
    OPEN_DOCUMENTS(TablesFuzz::readContents),
    OLD_WORKBOOKS(TablesFuzz::readRecords);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Parser parser;

    FuzzTarget(Parser parser) {
        this.parser = parser;
    }

    /** Throws whatever would be an internal error of the server; what is refused as it should be, is no error. */
    interface Parser {
        void read(byte[] input) throws Exception;
    }

    void read(byte[] input) throws Exception {
        parser.read(input);
    }

    Path cases() {
        return Path.of("src/test/fuzz", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The entry of the fuzzer: the first byte of an input names the parser, the others are what it reads. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (input.length > 0 && input[0] >= 0 && input[0] < values().length) {
            values()[input[0]].read(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
