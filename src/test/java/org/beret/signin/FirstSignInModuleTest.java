package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Visitor;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.Trainees;
import org.beret.people.slips.SignInSlip;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer without e-mail gets a slip, chooses a password and is in; and whatever else is done with the slip. */
@ModuleTest
class FirstSignInModuleTest {

    private static final String PASSWORD = "chosen-by-the-officer";
    private static final String WRONG = "The name or the code is wrong";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String number = UUID.randomUUID().toString().substring(0, 13);
    private SignedInPerson staff;
    private PersonId officer;
    private SignInSlip slip;
    private Visitor visitor;

    @BeforeEach
    void anOfficerWithASlip() throws Exception {
        visitor = new Visitor(port);
        staff = people.staff(people.centre("RW"));
        officer = people.as(
                staff,
                () -> trainees.add(new NewPerson(
                        new CountryCode("RW"),
                        Optional.of(new ServiceNumber(number)),
                        "Uwase",
                        "Diane",
                        Optional.empty(),
                        Gender.WOMAN,
                        null,
                        "",
                        "",
                        Language.EN)));
        slip = people.as(staff, () -> codes.issueFirst(List.of(officer))).getFirst();
    }

    @Test
    void theSlipLetsTheOfficerChooseAPasswordAndIn() throws Exception {
        assertThat(slip.signInName()).isEqualTo("RW " + number);
        assertThat(slip.code()).matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}");

        assertThat(location(choose(slip.signInName(), slip.code()))).isEqualTo("/");

        assertThat(visitor.get("/my-training").body()).contains("Welcome, Diane");
        assertThat(location(new Visitor(port).signIn("rw-" + number.replace("-", " "), PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void nameAndCodeMayBeTypedInSmallLettersWithoutHyphens() throws Exception {
        assertThat(location(choose(
                        "  r w" + number.toUpperCase(Locale.ROOT),
                        slip.code().replace("-", " ").toLowerCase(Locale.ROOT))))
                .isEqualTo("/");
    }

    @Test
    void theCodeWorksOnce() throws Exception {
        choose(slip.signInName(), slip.code());

        assertThat(new Visitor(port)
                        .choosePassword(slip.signInName(), slip.code(), "another-long-password")
                        .body())
                .contains(WRONG);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOld() throws Exception {
        var again = people.as(staff, () -> codes.issueFirst(List.of(officer))).getFirst();

        assertThat(choose(slip.signInName(), slip.code()).body()).contains(WRONG);
        assertThat(location(choose(again.signInName(), again.code()))).isEqualTo("/");
    }

    @Test
    void anOldSlipIsWorthNothing() throws Exception {
        clock.pass(Duration.ofDays(30).plusSeconds(1));

        assertThat(choose(slip.signInName(), slip.code()).body()).contains(WRONG);
    }

    @Test
    void theSlipOfASuspendedOfficerWaits() throws Exception {
        people.as(staff, () -> {
            trainees.suspend(officer);
            return officer;
        });
        assertThat(choose(slip.signInName(), slip.code()).body()).contains(WRONG);

        people.as(staff, () -> {
            trainees.resume(officer);
            return officer;
        });
        assertThat(location(choose(slip.signInName(), slip.code()))).isEqualTo("/");
    }

    @Test
    void aShortPasswordIsRefusedAndTheCodeStillWorks() throws Exception {
        var refused = visitor.choosePassword(slip.signInName(), slip.code(), "short");

        assertThat(refused.body())
                .contains("The password needs at least 12 characters.", "value=\"" + slip.code() + "\"");
        assertThat(location(choose(slip.signInName(), slip.code()))).isEqualTo("/");
    }

    @Test
    void anEasyPasswordIsRefusedAndTheCodeStillWorks() throws Exception {
        for (var easy : List.of("Diane-Uwase-2026", slip.signInName() + slip.signInName(), "password1234")) {
            assertThat(visitor.choosePassword(slip.signInName(), slip.code(), easy)
                            .body())
                    .contains("role=\"alert\"", "value=\"" + slip.code() + "\"")
                    .containsAnyOf("others would try first", "the first that others would try");
        }

        assertThat(location(choose(slip.signInName(), slip.code()))).isEqualTo("/");
    }

    @Test
    void whatOthersTypedKeepsNobodyFromUsingTheSlip() throws Exception {
        for (var round = 0; round < 10; round++) {
            assertThat(new Visitor(port)
                            .choosePassword(slip.signInName(), "AAAA-BBBB-CCCC", PASSWORD)
                            .body())
                    .contains(WRONG);
            new Visitor(port).signIn(slip.signInName(), "wrong");
        }

        assertThat(location(choose(slip.signInName(), slip.code()))).isEqualTo("/");
    }

    @Test
    void nameAndCodeStayInTheFormAfterAMistake() throws Exception {
        assertThat(choose(slip.signInName(), "AAAA-BBBB-CCC").body())
                .contains(WRONG, "value=\"" + slip.signInName() + "\"", "value=\"AAAA-BBBB-CCC\"")
                .doesNotContain(PASSWORD);
    }

    @Test
    void theSessionIsAnotherOneAfterChoosing() throws Exception {
        visitor.signIn(staff.getUsername(), TestPeople.PASSWORD);
        var before = visitor.cookie("JSESSIONID");
        choose(slip.signInName(), slip.code());

        assertThat(before).isPresent();
        assertThat(visitor.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void onlyADigestOfTheCodeIsKept() {
        assertThat(jdbc.sql("select code_digest from signin_code where person_id = ?")
                        .param(officer.value())
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void withoutAPasswordNobodySignsIn() throws Exception {
        assertThat(location(visitor.signIn(slip.signInName(), ""))).isEqualTo("/sign-in?wrong");
        assertThat(location(visitor.signIn(slip.signInName(), slip.code()))).isEqualTo("/sign-in?wrong");
    }

    @Test
    void aResetEndsTheSessionAndTheOldPassword() throws Exception {
        choose(slip.signInName(), slip.code());

        var reset = people.as(staff, () -> codes.resetPassword(officer));

        assertThat(location(visitor.get("/my-training"))).isEqualTo("/sign-in?expired");
        assertThat(visitor.get("/api/attempts/" + UUID.randomUUID()).statusCode())
                .isEqualTo(401);
        assertThat(location(visitor.signIn(slip.signInName(), PASSWORD))).isEqualTo("/sign-in?wrong");
        assertThat(location(visitor.choosePassword(reset.signInName(), reset.code(), "another-long-password")))
                .isEqualTo("/");
    }

    private HttpResponse<String> choose(String name, String code) throws Exception {
        return visitor.choosePassword(name, code, PASSWORD);
    }
}
