package org.beret.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.SearchText;
import org.springframework.stereotype.Component;

/** Short names of countries as the United Nations write them, and the country that somebody means by another name or code. */
@Component
public class Countries {

    /** What people write around a name: an article, or that the country is a republic. */
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)^(?:(?:the|la|el) )?(?:republic of|république (?:des|du|de|d['’])|república (?:del|de)) ?"
                    + "|^(?:the|la|le|les|el|los|las) |^l['’]|,? \\(?(?:the|la|le|les|el|los|las|l['’])\\)?$");

    private final Map<CountryCode, Map<String, String>> shown = new HashMap<>();
    private final Map<String, CountryCode> understood = new HashMap<>();

    Countries() {
        var names = CountryName.all();
        for (var name : names) {
            if (name.isShown()) {
                shown.computeIfAbsent(name.country(), _ -> new HashMap<>()).put(name.language(), name.name());
            }
            List.of(name.name(), name.country().value(), name.alpha3())
                    .forEach(word -> understood.put(lettersOf(word), name.country()));
        }
    }

    /** The name to show; of what is no State of the United Nations the name in the locale data of the JDK. */
    public String name(CountryCode country, Language language) {
        return Optional.ofNullable(shown.get(country))
                .map(names -> names.get(language.code()))
                .orElseGet(() -> Locale.of("", country.value()).getDisplayCountry(language.locale()));
    }

    /** The State that is meant: by alpha-2 or alpha-3 code, or by a usual name in any official language of the United Nations. */
    public Optional<CountryCode> named(String written) {
        return find(written).or(() -> find(AROUND.matcher(written.strip()).replaceFirst("")));
    }

    private Optional<CountryCode> find(String written) {
        return Optional.ofNullable(understood.get(lettersOf(written)));
    }

    /** As people search for names, letters and digits only. */
    private static String lettersOf(String text) {
        return SearchText.folded(text).replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
    }
}
