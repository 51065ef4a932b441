package org.beret.certificates;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names that nobody has: in the letters of every language of the Unicode CLDR, and as people write theirs. */
final class MadeNames {

    static final int COUNT = 300;

    private static final int LETTERS = 5;

    private static final List<String> AS_PEOPLE_WRITE = List.of(
            "de la Cruz;María José",
            "van der Berg;Jan",
            "al-Ḥasan;ʿAlī",
            "O’Brien;Seán",
            "O'Neill;Aoife",
            "NʼDiaye;Awa",
            "N‘Guessan;Koffi",
            "D`Souza;Lia",
            "Kahananui;Leiʻala",
            "Ngũgĩ;Wanjirũ",
            "Nguyễn;Thị Ánh",
            "Þórsdóttir;Ása",
            "Łukasiewicz;Żaneta",
            "Çelik;İpek",
            "Ñíguez;Íñigo",
            "Straße;Jörg",
            "Cissé;Fatou",
            "Ba;",
            "Suharto;",
            "王;建国",
            "毛利;蘭",
            "김;민준",
            "محمد;فاطمة",
            "عبد‌الله;زهرا",
            "ფარჯანაძე;ნინო",
            "Иванова;Мария",
            "Ёлкина;Алёна",
            "ዘውዴ;ሳህለ",
            "सिंह;आरती",
            "ක්‍රිෂාන්ත;සුනිල්",
            "สมชาย;ใจดี",
            "Uwase (Mutoni);Grace",
            "Saint-Exupéry;Anne-Marie",
            "MacDonald, Jr.;Ian",
            "Smith III;Lee",
            "Ag Mohamed;Ibrahim",
            "Ould Ahmed;Sidi",
            "E\u0301lie\u0301;Rosa\u0301",
            "A\u030A\u0323sa;Bo",
            "Ö\u0308\u0301r;Tu",
            "Emoji 😀;Ali",
            "Star ★;Bo",
            "𠮷野;家",
            "Ǌegoš;Ǆana",
            "ﬁnn;Lee",
            "ＦＵＬＬ;Ｗｉｄｅ",
            "ͻrphan;ᾳ",
            "x;y",
            "Ꮳherokee;Ꭰ");

    private MadeNames() {}

    /** Family name and given name with a semicolon between, each once. */
    static List<String> all() {
        var hundred = "Abcdefghij".repeat(10) + ";" + "Éè".repeat(50);
        var names = new LinkedHashSet<String>();
        Stream.of(Stream.of(hundred), AS_PEOPLE_WRITE.stream(), ofLanguages())
                .flatMap(some -> some)
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
                .forEach(names::add);
        return names.stream().limit(COUNT).toList();
    }

    /** Two names in the letters of each language. */
    private static Stream<String> ofLanguages() {
        return Arrays.stream(ULocale.getAvailableLocales())
                .filter(locale -> locale.getCountry().isEmpty())
                .map(MadeNames::letters)
                .filter(letters -> letters.size() > 2 * LETTERS)
                .flatMap(letters -> Stream.of(
                        name(letters, 0) + ";" + name(letters, 2), name(letters, 1) + ";" + name(letters, 3)));
    }

    private static List<String> letters(ULocale language) {
        return LocaleData.getExemplarSet(language, 0).stream()
                .filter(letter -> letter.codePoints().allMatch(Character::isLetter))
                .toList();
    }

    private static String name(List<String> letters, int first) {
        var name = new StringBuilder();
        for (var place = first; name.codePointCount(0, name.length()) < LETTERS; place += letters.size() / LETTERS) {
            name.append(letters.get(place % letters.size()));
        }
        return UScript.getScript(name.codePointAt(0)) == UScript.LATIN
                ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
                : name.toString();
    }
}
