package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guessers try first is refused, each with the reason; what only its owner would think of is taken. */
class PasswordStrengthTest {

    private static final List<String> OWN =
            List.of("diane.uwase@police.example", "RW 4471-A", "Diane Solange", "Uwase", "王明");

    @ParameterizedTest
    @CsvSource({
        "administrator, password.common",
        "password1234, password.common",
        "Password!2026, password.common",
        "P@ssw0rd1234, password.common",
        "iloveyou1234, password.common",
        "motdepasse123, password.common",
        "Mot de passe 12, password.common",
        "Contraseña123, password.common",
        "beretberetberet, password.common",
        "BeretPolice2026!, password.common",
        "United Nations, password.common",
        "aaaaaaaaaaaa, password.row",
        "abcabcabcabc, password.row",
        "abcdefghijkl, password.row",
        "qwertzuiopasdf, password.common",
        "éàèéàèéàèéàè, password.row",
        "12121212121212, password.row",
        "DianeUwase12, password.own-words",
        "Diane.Uwase.2026, password.own-words",
        "uwase_SOLANGE!!, password.own-words",
        "rw4471arw4471a, password.own-words",
        "diane.uwase@police.example, password.own-words",
        "王明王明王明王明王明王明, password.own-words"
    })
    void whatIsTriedFirstIsRefused(String password, String reason) {
        assertThat(PasswordStrength.refusal(password, OWN)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "chosen-by-the-officer",
                "Diane likes seven green kettles",
                "عصفور على سطح الخيمة",
                "три рыжих чайника",
                "x9#Lq2vT7!pw"
            })
    void whatOnlyItsOwnerThinksOfIsTaken(String password) {
        assertThat(PasswordStrength.refusal(password, OWN)).isEmpty();
    }

    @Test
    void aLongOneIsLookedAtInNoTime() {
        var start = System.nanoTime();
        PasswordStrength.refusal("4@81a1b2c3".repeat(20), OWN);

        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }
}
