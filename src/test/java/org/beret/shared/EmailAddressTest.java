package org.beret.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@police.example",
                "o'neil+list@mail.police.gov.sn",
                "a@b.sn",
                "ann@my-police.example",
                "кето@полиция.рф",
                "ann@पुलिस.भारत",
                "1@2.example",
                "clerk@localhost"
            })
    void whatPeopleWriteIsTaken(String address) {
        assertThat(EmailAddress.isWritten(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "ann@police",
                "ann@police.",
                "ann@.police",
                "ann@police..example",
                "ann@-police.example",
                "ann@police_.example",
                "ann@192.168.1.4",
                "ann@police.example,ben@police.example",
                "ann @police.example",
                "@police.example",
                "ann@",
                "n/a",
                ""
            })
    void whatNoLetterWouldReachIsNot(String address) {
        assertThat(EmailAddress.isWritten(address)).isFalse();
    }

    @Test
    void itHasALongestLength() {
        var domain = "@police.example";
        assertThat(EmailAddress.isWritten("a".repeat(EmailAddress.LONGEST - domain.length()) + domain))
                .isTrue();
        assertThat(EmailAddress.isWritten("a".repeat(EmailAddress.LONGEST - domain.length() + 1) + domain))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "1-"})
    void aLongWrongOneIsRefusedAtOnce(String part) {
        assertThat(EmailAddress.isWritten("a@" + part.repeat(120))).isFalse();
    }
}
