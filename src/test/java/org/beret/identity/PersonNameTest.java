package org.beret.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Diop    | Aminata | Diop, Aminata  | Aminata Diop  | A. Diop
            Diop    | ''      | Diop           | Diop          | Diop
            ''      | ''      | ''             | ''            | ''
            Иванова | Ёлка    | Иванова, Ёлка  | Ёлка Иванова  | Ё. Иванова
            王      | 建国    | 王建国         | 王建国        | 王建国
            김      | 철수    | 김철수         | 김철수        | 김철수
            田中    | たろう  | 田中たろう     | 田中たろう    | 田中たろう
            الحسن   | محمد    | الحسن محمد     | محمد الحسن    | محمد الحسن
            शर्मा     | क्षितिज  | शर्मा क्षितिज     | क्षितिज शर्मा    | क्षितिज शर्मा
            王      | Anna    | 王 Anna        | Anna 王       | Anna 王
            """)
    void aNameIsPutTogetherAsItsScriptDoes(
            String family, String given, String inList, String inFull, String abbreviated) {
        var name = new PersonName(family, given);

        assertThat(name.inList()).isEqualTo(inList);
        assertThat(name.inFull()).isEqualTo(inFull);
        assertThat(name.abbreviated()).isEqualTo(abbreviated);
    }

    @ParameterizedTest
    @CsvSource({"E\u0301lie, E\u0301. Zongo", "\uD835\uDC00na, \uD835\uDC00. Zongo"})
    void anInitialIsAWholeLetter(String given, String abbreviated) {
        assertThat(new PersonName("Zongo", given).abbreviated()).isEqualTo(abbreviated);
    }
}
