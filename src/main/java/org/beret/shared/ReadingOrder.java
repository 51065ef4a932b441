package org.beret.shared;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which language somebody reads a course: their own, else the one they chose for courses that lack it, else
 * {@link Language#DEFAULT}, else any.
 */
public record ReadingOrder(Language first, Optional<Language> second) {

    /** The order of whoever has chosen no second language. */
    public static ReadingOrder of(Language language) {
        return new ReadingOrder(language, Optional.empty());
    }

    /**
     * What is read where there is only this.
     *
     * @throws IllegalArgumentException if there is nothing
     */
    public Language among(Set<Language> available) {
        return Stream.of(
                        Stream.of(first),
                        second.stream(),
                        Stream.of(Language.DEFAULT),
                        Arrays.stream(Language.values()))
                .flatMap(languages -> languages)
                .filter(available::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No text in any language"));
    }
}
