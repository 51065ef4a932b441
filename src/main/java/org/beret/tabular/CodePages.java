package org.beret.tabular;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells in which encoding cells were written: those of Windows, Mac OS and DOS that lists come in, and what ICU4J detects, each
 * judged by the letters that it makes of the cells ({@link Legibility}). ICU4J alone knows neither DOS nor Mac OS.
 */
final class CodePages {

    /** The most common first: it wins a tie. */
    private static final List<Charset> KNOWN = Stream.of(
                    "windows-1252",
                    "ISO-8859-15",
                    "x-MacRoman",
                    "IBM850",
                    "windows-1250",
                    "ISO-8859-2",
                    "IBM852",
                    "windows-1254",
                    "windows-1251",
                    "KOI8-R",
                    "IBM866",
                    "x-MacCyrillic",
                    "windows-1256",
                    "ISO-8859-6",
                    "windows-1253",
                    "windows-1255")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final int OFFERED = 6;
    private static final int SHOWN = 6;
    /** By how much a letter has to be better on average for the best encoding to be clear. */
    private static final double CLEAR = 0.4;

    private CodePages() {}

    private record Candidate(Charset charset, List<String> cells, double score) {

        private static Candidate of(Charset charset, List<byte[]> cells) {
            var texts = cells.stream().map(cell -> new String(cell, charset)).toList();
            return new Candidate(charset, texts, Legibility.of(texts));
        }
    }

    /** The likeliest encoding; Windows-1252, which spreadsheets still write by default, if there is nothing to tell by. */
    static Charset likeliest(List<byte[]> cells) {
        return cells.isEmpty() ? KNOWN.getFirst() : ranked(cells).getFirst().charset();
    }

    static TextReadings readings(List<byte[]> cells) {
        var ranked = ranked(cells);
        var isClear =
                ranked.size() < 2 || ranked.getFirst().score() - ranked.get(1).score() > CLEAR;
        return new TextReadings(
                isClear, ranked.stream().limit(OFFERED).map(CodePages::reading).toList());
    }

    /** Best first; of those that read alike, one. */
    private static List<Candidate> ranked(List<byte[]> cells) {
        var ranked = new ArrayList<Candidate>();
        Stream.concat(KNOWN.stream(), detected(cells))
                .distinct()
                .map(charset -> Candidate.of(charset, cells))
                .filter(candidate ->
                        ranked.stream().noneMatch(other -> other.cells().equals(candidate.cells())))
                .forEach(ranked::add);
        ranked.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return ranked;
    }

    private static Stream<Charset> detected(List<byte[]> cells) {
        var text = new ByteArrayOutputStream();
        cells.forEach(cell -> {
            text.writeBytes(cell);
            text.write('\n');
        });
        var matches = new CharsetDetector().setText(text.toByteArray()).detectAll();
        return Arrays.stream(matches)
                .map(match -> match.getName().replaceFirst("_(rtl|ltr)$", ""))
                .filter(name -> !name.startsWith("UTF-") && Charset.isSupported(name))
                .map(Charset::forName);
    }

    private static TextReading reading(Candidate candidate) {
        return new TextReading(
                candidate.charset().name(),
                candidate.cells().stream().limit(SHOWN).map(String::strip).toList());
    }
}
