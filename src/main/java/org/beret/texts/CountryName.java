package org.beret.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.beret.shared.CountryCode;

/**
 * A row of {@code countries.tsv}: a name of a country, where it is from and how sure it is.
 *
 * @param alpha3 ISO 3166-1 alpha-3 code
 * @param language ISO 639-1 code; {@code -} for a name that belongs to none
 * @param status {@code verified}, {@code unverified}, or {@code usual} for a name that is understood and never shown
 */
record CountryName(CountryCode country, String alpha3, String language, String name, String source, String status) {

    private static final String FILE = "/countries.tsv";

    boolean isShown() {
        return !status.equals("usual");
    }

    static List<CountryName> all() {
        try (var file = Objects.requireNonNull(CountryName.class.getResourceAsStream(FILE), FILE);
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
                    .map(CountryName::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CountryName of(String line) {
        var cells = line.split("\t", -1);
        return new CountryName(new CountryCode(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
}
