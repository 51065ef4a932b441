package org.beret.texts;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.beret.shared.Language;

/** The texts of the interface as their files hold them, and the places in them. */
final class TestTexts {

    private static final Path TEXTS = Path.of("src/main/resources/vaadin-i18n");

    /**
     * A place for a value.
     *
     * @param selectors of a plural or a choice by sex, else empty
     */
    record Place(int number, ArgType type, List<String> selectors) {}

    private TestTexts() {}

    static Properties of(Language language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                TEXTS.resolve("translations_" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    /** All places, those within the branches of others too. */
    static List<Place> places(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .filter(part -> pattern.getPartType(part) == Part.Type.ARG_START)
                .mapToObj(part -> place(pattern, part))
                .toList();
    }

    private static Place place(MessagePattern pattern, int start) {
        var selectors = new ArrayList<String>();
        for (var part = start + 1; part < pattern.getLimitPartIndex(start); part++) {
            switch (pattern.getPartType(part)) {
                case ARG_SELECTOR -> selectors.add(pattern.getSubstring(pattern.getPart(part)));
                case MSG_START -> part = pattern.getLimitPartIndex(part);
                default -> {}
            }
        }
        var number = pattern.getPart(start + 1).getValue();
        return new Place(number, pattern.getPart(start).getArgType(), selectors);
    }
}
