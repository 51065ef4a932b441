package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollationTest {

    @Test
    void accentsCaseAndParticlesStandWhereReadersLook() {
        assertThat(sorted(Collation.of(Language.FR), "Zongo", "de Souza", "Élie", "Diop", "Ebo", "élan", "Œuvre", "Oz"))
                .containsExactly("de Souza", "Diop", "Ebo", "élan", "Élie", "Œuvre", "Oz", "Zongo");
    }

    @Test
    void inSpanishAloneEnyeFollowsAllOfN() {
        assertThat(sorted(Collation.of(Language.ES), "Nzeyimana", "Ñíguez", "Nadal", "Obama"))
                .containsExactly("Nadal", "Nzeyimana", "Ñíguez", "Obama");
        assertThat(sorted(Collation.of(Language.EN), "Nzeyimana", "Ñíguez", "Nadal", "Obama"))
                .containsExactly("Nadal", "Ñíguez", "Nzeyimana", "Obama");
    }

    @Test
    void eachScriptHasItsOwnOrderAfterLatin() {
        assertThat(sorted(Collation.ROOT, "王", "Яшин", "张", "Елкина", "李", "Ёлкин", "Жуков", "Zongo"))
                .containsExactly("Zongo", "Ёлкин", "Елкина", "Жуков", "Яшин", "李", "王", "张");
    }

    @Test
    void lettersOfBothNamesDecideBeforeAccents() {
        var ana = Collation.ROOT.key("Díaz", "Ana");
        var zoe = Collation.ROOT.key("Diaz", "Zoe");

        assertThat(Arrays.compareUnsigned(ana, zoe)).isNegative();
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Collation.ROOT.key("王".repeat(100), "é".repeat(100))).hasSize(Collation.LONGEST_KEY);
    }

    @Test
    void everyLanguageSortsAsItsLocaleDoes() {
        var names =
                List.of("Ñíguez", "Nzeyimana", "Élie", "Elias", "Zongo", "Åberg", "Łukasz", "Müller", "Çelik", "de Sá");
        for (var language : Language.values()) {
            var expected = com.ibm.icu.text.Collator.getInstance(language.locale());
            assertThat(sorted(Collation.of(language), names.toArray(String[]::new)))
                    .isEqualTo(names.stream().sorted(expected::compare).toList());
        }
    }

    /** Both ways to sort agree. */
    private static List<String> sorted(Collation collation, String... names) {
        var compared =
                Arrays.stream(names).sorted(collation.comparing(name -> name)).toList();
        var byKey = Arrays.stream(names)
                .sorted((one, other) -> Arrays.compareUnsigned(collation.key(one, ""), collation.key(other, "")))
                .toList();
        assertThat(byKey).isEqualTo(compared);
        return compared;
    }
}
