package org.beret.authoring;

import java.util.Optional;
import org.beret.shared.Language;

/** The fixed texts of a lesson's blocks and the format of citations, by language. */
final class LessonBlockLabels {

    private LessonBlockLabels() {}

    /** The word at the head of a block; a scenario begins without one. */
    static Optional<String> lead(String block, Language language) {
        return switch (block) {
            case "key-point" -> Optional.of(in(language, "Key point", "À retenir", "Punto clave"));
            case "caution" -> Optional.of(in(language, "Caution", "Attention", "Atención"));
            case "content-warning" -> Optional.of(in(language, "Before you read", "Avant de lire", "Antes de leer"));
            case "end good" -> Optional.of(in(language, "It ends well", "Une issue favorable", "Un buen final"));
            case "end mixed" ->
                Optional.of(in(language, "It ends with a loss", "Une issue mitigée", "Un final con pérdidas"));
            case "end harmful" -> Optional.of(in(language, "It ends in harm", "Une issue néfaste", "Un final dañino"));
            default -> Optional.empty();
        };
    }

    static String verdict(boolean isRight, Language language) {
        return isRight
                ? in(language, "Right.", "Juste.", "Correcto.")
                : in(language, "Not this one.", "Pas celle-ci.", "Esta no.");
    }

    /** How a citation says of when a figure is: of a day, or of a month or a year. */
    static String asOf(String date, boolean isDay, Language language) {
        var lead = isDay
                ? in(language, "figures as of ", "chiffres au ", "cifras al ")
                : in(language, "figures as of ", "chiffres de ", "cifras de ");
        return lead + date;
    }

    /** How a citation points to a paragraph of the note. */
    static String paragraph(String number, Language language) {
        return in(language, "¶", "par.", "párr.") + "\u00a0" + number;
    }

    private static String in(Language language, String english, String french, String spanish) {
        return switch (language) {
            case EN -> english;
            case FR -> french;
            case ES -> spanish;
        };
    }
}
