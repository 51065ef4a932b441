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
        assertThat(TermFinder.says("la police de l’État hôte", STATE, Language.FR))
                .isTrue();
        assertThat(TermFinder.says("la police de l’État hôte", POLICE, Language.FR))
                .isTrue();
        assertThat(TermFinder.says("la police des États hôtes", STATE, Language.FR))
                .isFalse();
    }

    private static Term term(String id, String english, String french) {
        return new Term(id, Map.of(Language.EN, List.of(english), Language.FR, List.of(french)), Optional.empty());
    }
}
