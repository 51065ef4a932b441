package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cissé                | Cisse
            Élie                 | elie
            Ñíguez               | niguez
            Nguyễn Thị Ánh       | nguyen thi anh
            Łukasz Ørsted Đặng   | lukasz orsted dang
            Straße               | STRASSE
            Æbelø Œuvre          | aebelo oeuvre
            İstanbul Işık        | istanbul isik
            O'Brien              | obrien
            O’Brien              | o`brien
            Oʻzbek Gʼani         | ozbek g'ani
            Jean-Pierre          | jeanpierre
            Jean‑Pierre          | jean–pierre
            Al-Sa'di             | al sadi
            ＷＡＮＧ　Ｗｅｉ          | wang wei
            Королёв Андрей       | королев андреи
            Ёлкина               | ЕЛКИНА
            Μαρία Παπαδόπουλος   | μαρια παπαδοπουλοσ
            مُحَمَّد                | محمد
            أحمد                 | احمد
            إبراهيم              | ابراهيم
            آمنة                 | امنه
            ٱلسيد                | السيد
            محـــمد              | محمد
            مصطفى                | مصطفي
            علی کریمی            | علي كريمي
            בֶּן־דָּוִד              | בן דוד
            タナカ               | たなか
            ﾀﾅｶ ｶﾞｸ             | たなか がく
            김철수               | 김철수
            ４４７１             | 4471
            ٤٤٧١                 | 4471
            fatou.cisse@pol.sn   | FATOU CISSE POL
            """)
    void aNameIsFoundByAPlainSpelling(String name, String typed) {
        assertThat(SearchText.terms(typed))
                .isNotEmpty()
                .allSatisfy(term -> assertThat(SearchText.folded(name)).contains(term));
    }

    @ParameterizedTest
    @CsvSource({"Diop, Dia p", "Pérez, Peres", "が, か", "王, 玉", "किरण, करण"})
    void anotherNameIsNot(String name, String typed) {
        assertThat(SearchText.terms(typed))
                .anySatisfy(term -> assertThat(SearchText.folded(name)).doesNotContain(term));
    }

    @Test
    void nothingTypedAsksForNothingAndPunctuationFindsNobody() {
        assertThat(SearchText.terms(" \u00A0")).isEmpty();
        assertThat(SearchText.terms("%")).hasSize(1);
        assertThat(SearchText.folded("100 % _ O'Brien"))
                .doesNotContain(SearchText.terms("%").getFirst());
    }

    @Test
    void aNameOfSymbolsAloneIsFound() {
        assertThat(SearchText.terms("😀")).containsExactly(SearchText.folded("😀"));
    }
}
