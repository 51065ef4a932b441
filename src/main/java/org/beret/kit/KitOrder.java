package org.beret.kit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.ModuleId;
import org.beret.shared.Language;

/** Which kit somebody wants. */
public record KitOrder(ModuleId module, Language language) {

    /** The languages in which there is a kit of a module: those of its course. */
    public static List<Language> languages(CourseModule module) {
        return Arrays.stream(Language.values())
                .filter(module.title().byLanguage()::containsKey)
                .toList();
    }

    /** The name of the file, in the language of its readers and in ASCII. */
    String fileName(CourseModule module) {
        var title = Normalizer.normalize(module.title().in(language), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return (title.isEmpty() ? module.id().value() : title) + "-" + language.code() + ".zip";
    }
}
