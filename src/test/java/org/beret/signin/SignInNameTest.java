package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.beret.identity.ServiceNumber;
import org.beret.shared.InputText;
import org.beret.shared.SearchText;
import org.beret.signin.SignInName.Email;
import org.junit.jupiter.api.Test;

class SignInNameTest {

    private static final List<UnaryOperator<String>> NORMALIZED = List.of(
            InputText::line,
            InputText::lines,
            ServiceNumber::key,
            SearchText::folded,
            SignInName::normalized,
            typed -> SignInName.of(typed).normalized());

    /** Between letters that combine and before a mark, because both have made a difference; ideographs and Korean syllables are many and alike. */
    @Test
    void whatIsNormalizedStaysAsItIsForEveryCharacter() {
        for (var normalized : NORMALIZED) {
            assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                            .filter(sign -> Character.isLetterOrDigit(sign)
                                    ? !Character.isIdeographic(sign) && !UScript.hasScript(sign, UScript.HANGUL)
                                    : Character.isDefined(sign) && Character.getType(sign) != Character.PRIVATE_USE)
                            .mapToObj(Character::toString)
                            .map(sign -> "RW" + sign + "I" + sign + "\u0307@")
                            .filter(typed -> !stays(typed.replace("@", ""), normalized) || !stays(typed, normalized)))
                    .as("rule %d", NORMALIZED.indexOf(normalized))
                    .isEmpty();
        }
    }

    @Test
    void aWideAddressIsTheAddress() {
        assertThat(SignInName.of("\uFF29nfo\uFF20Police.example")).isEqualTo(new Email("info@police.example"));
    }

    @Test
    void aNumberThatBeginsWithItsCountryIsCountedAsOneName() {
        assertThat(SignInName.of("GH GH 1003").normalized())
                .isEqualTo(SignInName.of("gh-1003").normalized())
                .isEqualTo("GH1003");
        assertThat(SignInName.of("hhhh-hhh hrw 4471").normalized()).isEqualTo("HHRW4471");
    }

    private static boolean stays(String typed, UnaryOperator<String> normalized) {
        var once = normalized.apply(typed);
        return normalized.apply(once).equals(once);
    }
}
