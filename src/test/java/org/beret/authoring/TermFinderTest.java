package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.authoring.Draft.Term;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;

class TermFinderTest {

    private static final Term STATE = term("state", "host State", "État hôte");
    private static final Term POLICE = term("police", "host State police", "police de l'État hôte");
    private static final TermFinder ENGLISH = new TermFinder(List.of(STATE, POLICE), Language.EN);

    @Test
    void ofTwoTermsTheLongerCounts() {
        assertThat(ENGLISH.in("The host State police and the host State."))
                .extracting(found -> found.term().id())
                .containsExactly("police", "state");
    }

    @Test
    void aTermIsFoundWhereItStandsWhateverItsCaseAndSpaces() {
        var text = "Of the Host\u00a0STATE.";

        assertThat(ENGLISH.in(text))
                .singleElement()
                .satisfies(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo("Host\u00a0STATE"));
    }

    @Test
    void partsOfWordsAreNoTerms() {
        assertThat(ENGLISH.in("ghost State, host States, host Statement")).isEmpty();
    }

    @Test
    void aTermIsSaidAlsoWithinALongerOneAndWithEitherApostrophe() {
        assertThat(TermFinder.unsaid("la police de l’État hôte", List.of(STATE, POLICE), Language.FR))
                .isEmpty();
        assertThat(TermFinder.unsaid("la police des États hôtes", List.of(STATE, POLICE), Language.FR))
                .containsExactly(STATE, POLICE);
    }

    @Test
    void arabicWritesPrefixesAsOneWordWithTheTerm() {
        assertThat(says("ar", "يعمل مع شرطة الأمم المتحدة", "شرطة الأمم المتحدة"))
                .isTrue();
        assertThat(says("ar", "وبشرطة الأمم المتحدة", "شرطة الأمم المتحدة")).isTrue();
        assertThat(says("ar", "دعما للأمم المتحدة", "الأمم المتحدة")).isTrue();
        assertThat(says("ar", "يقرأ كتابا", "تاب")).isFalse();
    }

    @Test
    void russianDeclinesEveryWordOfTheTerm() {
        assertThat(says(
                        "ru",
                        "Она служит в полиции Организации Объединённых Наций.",
                        "полиция Организации Объединённых Наций"))
                .isTrue();
        assertThat(says("ru", "защитой гражданского населения", "защита гражданского населения"))
                .isTrue();
        assertThat(says("ru", "защитники населения", "защита гражданского населения"))
                .isFalse();
    }

    @Test
    void chineseHasNoSpacesAroundTheTerm() {
        assertThat(says("zh", "他们支持联合国警察的工作。", "联合国警察")).isTrue();
        assertThat(says("zh", "他们支持联合国的警察。", "联合国警察")).isFalse();
    }

    private static boolean says(String language, String text, String form) {
        var profile = LanguageProfile.ofCode(language);
        return TermFinder.says(new TextSegments(profile).ofText(text), List.of(form), profile);
    }

    private static Term term(String id, String english, String french) {
        return new Term(id, Map.of(Language.EN, List.of(english), Language.FR, List.of(french)), Optional.empty());
    }
}
