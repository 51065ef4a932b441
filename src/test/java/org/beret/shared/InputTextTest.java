package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class InputTextTest {

    @Test
    void lineIsComposed() {
        var typedOnMac = Normalizer.normalize("Nguyễn Thị Ánh, Ñúñez, 각", Normalizer.Form.NFD);
        assertThat(InputText.line(typedOnMac)).isEqualTo("Nguyễn Thị Ánh, Ñúñez, 각");
    }

    @Test
    void lineHasSingleSpacesAndNoneAround() {
        assertThat(InputText.line("\uFEFF\u00A0 de\u3000la \t Cruz\r\n Paz\u2003"))
                .isEqualTo("de la Cruz Paz");
    }

    @Test
    void nullCharactersAreRemoved() {
        assertThat(InputText.line("\0 Di\0op")).isEqualTo("Diop");
        assertThat(InputText.line("e\0\u0301")).isEqualTo("é");
    }

    @Test
    void joinersThatShapeLettersStay() {
        assertThat(InputText.line("علی\u200Cرضا")).isEqualTo("علی\u200Cرضا");
    }

    @Test
    void linesKeepTheirBreaks() {
        assertThat(InputText.lines("  Ill.\r\n\r\nBack \u00A0 on  Monday. \n")).isEqualTo("Ill.\n\nBack on Monday.");
    }

    @Test
    void passwordsKeepTheirSpaces() {
        assertThat(InputText.composed(" e\u0301te\u0301  ")).isEqualTo(" été  ");
    }
}
