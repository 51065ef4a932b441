package org.beret.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageProfileTest {

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasOne(Language language) {
        assertThat(LanguageProfile.of(language).typography()).isNotEmpty();
    }

    /** Also those that no course is in yet. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru", "zh"})
    void everyFileHasTheWordsThatLessonsBring(String code) {
        var labels = LanguageProfile.ofCode(code).labels();

        assertThat(labels.verdict(true)).isNotEqualTo(labels.verdict(false)).isNotEqualTo("Right.");
        assertThat(labels.paragraph("7")).contains("7");
        assertThat(labels.asOf("2024", false)).contains("2024").isNotEqualTo("figures as of 2024");
    }

    @Test
    void aLanguageWithoutRulesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageProfile.ofCode("tlh"))
                .withMessageContaining("'tlh'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | She doesn't wait: 3 officers go.    | 6
                    fr | L’officière n’attend pas : on part. | 5
                    ru | Полиция защищает людей.             | 3
                    ar | الشرطة تحمي المدنيين.               | 3
                    zh | 警察保护平民。                      | 6
                    """)
    void lengthIsInWordsOrWhereThereAreNoSpacesInCharacters(String language, String text, int length) {
        assertThat(LanguageProfile.ofCode(language).length(text)).isEqualTo(length);
    }

    @Test
    void lengthsOfLanguagesCompareByWhatTheySay() {
        assertThat(LanguageProfile.ofCode("zh").inEnglishWords(165)).isEqualTo(100);
        assertThat(LanguageProfile.of(Language.EN).inEnglishWords(100)).isEqualTo(100);
    }

    /** The sign ~ stands for a narrow space that does not break, _ for a wide one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en | The Chair's "note".                | The Chair’s “note”.
                    en | He said ("go")... "No."            | He said (“go”)… “No.”
                    fr | Qui ? Elle!                        | Qui~? Elle~!
                    fr | Qui_? "Moi", dit-elle; l'autre : 5 | Qui~? «_Moi_», dit-elle~; l’autre_: 5
                    fr | Vraiment ?!                        | Vraiment~?!
                    fr | **Demandez** : quoi                | **Demandez**_: quoi
                    fr | « oui »                            | «_oui_»
                    fr | https://un.org/?a=b;c              | https://un.org/?a=b;c
                    fr | ::: check                          | ::: check
                    fr | ## But {#but}                      | ## But {#but}
                    es | Dijo: "¿Qué es?"                   | Dijo: “¿Qué es?”
                    """)
    void whatKeyboardsCannotWriteIsWrittenForTheAuthor(String language, String typed, String set) {
        assertThat(LanguageProfile.ofCode(language).typeset(spaces(typed))).isEqualTo(spaces(set));
    }

    private static String spaces(String text) {
        return text.replace('~', '\u202f').replace('_', '\u00a0');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | paragraph 11 of the note         | true
                    fr | La note, paragraphe 11           | true
                    es | el párrafo 4 de la nota          | true
                    ru | пункт 11 этой записки            | true
                    ar | الفقرة 11 من مذكرة الرئيس        | true
                    zh | 说明第11段                       | true
                    en | paragraph 11 of the resolution   | false
                    """)
    void aPrintedNumberOfTheNoteIsFound(String language, String text, boolean found) {
        assertThat(LanguageProfile.ofCode(language)
                        .printedNumber()
                        .matcher(text)
                        .find())
                .isEqualTo(found);
    }
}
