package org.beret.people.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.background.WorkState;
import org.beret.certificates.PaperScanner;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.people.TraineeTransfers;
import org.beret.people.Trainees;
import org.beret.people.slips.Slips.Standing;
import org.beret.printing.PdfJudge;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.NeedsConfirmation;
import org.beret.shared.UnknownId;
import org.beret.signin.FirstSignIn;
import org.beret.signin.KeptCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slips that are made in the background, printed again, used, voided and forgotten. */
@ModuleTest
class SlipsModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeTransfers transfers;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private Slips slips;

    @Autowired
    private SlipWorker worker;

    @Autowired
    private SlipMaking making;

    @Autowired
    private FirstSignIn firstSignIn;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private final List<PersonId> officers = new ArrayList<>();

    @BeforeEach
    void threeOfficersWithoutAPassword() throws Exception {
        centre = people.centre("RW");
        staff = people.staff(centre);
        for (var name : List.of("Uwase", "Keza", "Mugisha")) {
            officers.add(people.as(staff, () -> trainees.add(officer(name))));
        }
    }

    @Test
    void theyAreMadeInTheBackgroundAndPrintedTwiceWithTheSameCodes() throws Exception {
        assertThat(print(staff, false)).isEqualTo(3);
        var made = made(staff);

        var first = file(made);
        Files.write(Path.of("target", "slips.pdf"), first);
        assertThat(PdfJudge.complaints(first)).isEmpty();
        assertThat(text(first)).contains("Diane Uwase", "Diane Keza", "RW " + number);
        assertThat(text(file(made))).isEqualTo(text(first));
        assertThat(printed(officers.getFirst())).isEqualTo(2);
        assertThatThrownBy(() -> people.as(
                        people.staff(people.centre("RW")),
                        () -> slips.file(made.batch().id())))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void theQrCodeBringsNameAndCodeWhereNoServerReadsThem() throws Exception {
        people.as(staff, () -> codes.print(List.of(officers.getFirst()), "One", false));
        var pdf = file(made(staff));

        var address = PaperScanner.scan(pdf);
        var code = address.substring(address.lastIndexOf('=') + 1);
        assertThat(address).matches(".*/first-sign-in#name=RW%20.+&code=[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(text(pdf)).contains(code);
        assertThat(firstSignIn.choosePassword("RW " + number + "Uwase", code, TestPeople.PASSWORD))
                .isPresent();
    }

    @Test
    void neitherCodesNorFilesAreReadableInTheDatabase() throws Exception {
        print(staff, false);
        var made = made(staff);
        var code = text(file(made)).replaceAll("(?s).*?([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");

        var stored = jdbc.sql("select code from signin_kept_code where batch_id = ?")
                .param(made.batch().id())
                .query((row, _) -> new String(row.getBytes("code"), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(stored).hasSize(3).noneMatch(kept -> kept.contains(code));
        var file = jdbc.sql("select content from people_slip_file where batch_id = ?")
                .param(made.batch().id())
                .query((row, _) -> new String(row.getBytes("content"), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(file).doesNotContain("%PDF");
    }

    @Test
    void whoHasSignedInMovedIsSuspendedOrErasedIsOnNoSlipAnyMore() throws Exception {
        var neighbour = people.centre("RW");
        officers.add(people.as(staff, () -> trainees.add(officer("Gasana"))));
        print(staff, false);
        var made = made(staff);
        var before = text(file(made));
        var code = before.replaceAll("(?s).*Diane Uwase.*?([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");

        assertThat(firstSignIn.choosePassword("RW " + number + "Uwase", code, TestPeople.PASSWORD))
                .isPresent();
        people.as(staff, () -> transfers.transfer(officers.get(1), neighbour));
        people.as(staff, () -> trainees.suspend(officers.get(2)));

        assertThat(people.as(staff, () -> slips.file(made.batch().id()))).isEmpty();
        assertThat(made(staff)).returns(false, Standing::ready).returns(1, Standing::usable);
        assertThat(people.as(staff, () -> slips.again(made.batch().id()))).isTrue();
        assertThat(text(file(made(staff)))).contains("Gasana").doesNotContain("Uwase", "Keza", "Mugisha");

        people.as(staff, () -> trainees.erase(officers.get(3), "Gasana"));
        assertThat(made(staff)).returns(0, Standing::usable);
        assertThat(jdbc.sql("select count(*) from people_slip where person_id = ?")
                        .param(officers.get(3).value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theUnusedSlipsOfAColleagueAreSaidBeforeNewOnesVoidThem() throws Exception {
        var colleague = people.staff(centre);
        print(colleague, false);
        var theirs = made(colleague);

        assertThatThrownBy(() -> print(staff, false)).isInstanceOfSatisfying(NeedsConfirmation.class, asked -> {
            var doubt = asked.doubts().getFirst();
            assertThat(doubt.messageKey()).isEqualTo("slips.unused");
            assertThat(doubt.values()).contains(3, colleague.givenName() + " " + colleague.familyName());
        });
        assertThat(file(theirs)).isNotEmpty();

        assertThat(print(staff, true)).isEqualTo(3);
        await().atMost(Duration.ofMinutes(1)).until(this::nothingRuns);
        assertThat(people.as(staff, slips::ofMyCentre))
                .extracting(Standing::usable)
                .containsExactly(3, 0);
    }

    @Test
    void afterADayNothingIsKeptAndTheCodesStillServe() throws Exception {
        print(staff, false);
        var made = made(staff);
        var code = text(file(made)).replaceAll("(?s).*Diane Uwase.*?([A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}).*", "$1");

        clock.pass(KeptCodes.KEPT.plusSeconds(1));
        assertThatThrownBy(() -> people.as(staff, () -> slips.file(made.batch().id())))
                .isInstanceOf(UnknownId.class);
        making.forget();
        assertThat(jdbc.sql("select count(*) from people_slip_file where batch_id = ?")
                        .param(made.batch().id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(firstSignIn.choosePassword("RW " + number + "Uwase", code, TestPeople.PASSWORD))
                .isPresent();
    }

    @Test
    void whatADeadServerHasLeftIsPrintedByALivingOne() throws Exception {
        print(staff, false);
        var made = made(staff);
        jdbc.sql("delete from people_slip_file where batch_id = ?")
                .param(made.batch().id())
                .update();
        jdbc.sql("""
                        update people_slip_batch set state = 'RUNNING', tries = 1,
                            owner = uuid '00000000-0000-0000-0000-000000000001',
                            alive_at = current_timestamp - interval '21' second
                        where id = ?""").param(made.batch().id()).update();

        for (var polls = 0; polls < 6; polls++) {
            worker.poll();
        }

        assertThat(file(made(staff))).isNotEmpty();
    }

    @Test
    void whereEverybodyHasAPasswordNothingIsMade() throws Exception {
        var active = people.trainee(centre).id();

        assertThat(people.as(staff, () -> codes.print(List.of(active), "None", false)))
                .isZero();
        assertThat(people.as(staff, slips::ofMyCentre)).isEmpty();
    }

    private int print(SignedInPerson by, boolean sure) throws Exception {
        return people.as(by, () -> codes.print(TraineeFilter.ALL, "Rotation 12", sure));
    }

    /** The latest, when its file is made. */
    private Standing made(SignedInPerson by) throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(this::nothingRuns);
        return people.as(by, slips::ofMyCentre).getFirst();
    }

    private boolean nothingRuns() throws Exception {
        return people.as(staff, slips::ofMyCentre).stream()
                .noneMatch(one -> one.batch().state() == WorkState.RUNNING);
    }

    private byte[] file(Standing made) throws Exception {
        return people.as(staff, () -> slips.file(made.batch().id())).orElseThrow();
    }

    private int printed(PersonId officer) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = 'slip.printed'")
                .param(officer.value())
                .query(Integer.class)
                .single();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private NewPerson officer(String familyName) {
        return new NewPerson(
                new CountryCode("RW"),
                Optional.of(new ServiceNumber(number + familyName)),
                familyName,
                "Diane",
                Optional.empty(),
                Gender.WOMAN,
                null,
                "",
                "",
                Language.EN);
    }
}
