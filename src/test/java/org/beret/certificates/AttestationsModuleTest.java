package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.beret.ModuleTest;
import org.beret.background.WorkState;
import org.beret.certificates.Attestations.ListFormat;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.printing.PdfJudge;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What goes with a note of certification: every certificate of the cohort in one file, and a list that can be checked. */
@ModuleTest
class AttestationsModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts cohorts;

    @Autowired
    private TestCertificates world;

    @Autowired
    private ThousandCompletions many;

    @Autowired
    private Attestations attestations;

    @Autowired
    private SigningKeys keys;

    @Autowired
    private JsonMapper json;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("SN");
        staff = people.staff(centre);
    }

    @Test
    void twoHundredCertificatesComeOutInOneFile() throws Exception {
        var template = people.trainee(centre).id();
        var ids = many.trainees(200, template);
        ids.forEach(id -> many.issueTo(id));
        var cohort = cohorts.cohort(centre, ids).id();
        await().atMost(Duration.ofMinutes(1)).until(world::nothingIsUnderWay);

        var id = people.as(staff, () -> attestations.begin(cohort, Language.FR));
        assertThat(people.as(staff, () -> attestations.begin(cohort, Language.FR)))
                .isEqualTo(id);
        await().atMost(Duration.ofMinutes(2)).until(() -> state(cohort) == WorkState.DONE);

        var pdf = people.as(staff, () -> attestations.file(id));
        Files.write(Path.of("target", "cohort.pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(200);
        }
        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        assertThatThrownBy(() -> people.as(people.staff(people.centre("SN")), () -> attestations.file(id)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void whatADeadServerHasLeftIsPrintedByALivingOne() throws Exception {
        var cohort = aCohortOfThree();
        var id = people.as(staff, () -> attestations.begin(cohort, Language.EN));
        await().atMost(Duration.ofMinutes(1)).until(() -> state(cohort) == WorkState.DONE);
        left(id, "uuid '00000000-0000-0000-0000-000000000001'", "interval '10' second", 1);
        poll();
        assertThat(state(cohort)).as("its server may live").isEqualTo(WorkState.RUNNING);

        left(id, "uuid '00000000-0000-0000-0000-000000000001'", "interval '21' second", 1);
        poll();
        await().atMost(Duration.ofMinutes(1)).until(() -> state(cohort) == WorkState.DONE);
        try (var read = Loader.loadPDF(people.as(staff, () -> attestations.file(id)))) {
            assertThat(read.getNumberOfPages()).isEqualTo(3);
        }

        left(id, "null", "interval '1' second", 0);
        poll();
        await().atMost(Duration.ofMinutes(1)).until(() -> state(cohort) == WorkState.DONE);
        left(id, "null", "interval '1' second", 3);
        poll();
        await().atMost(Duration.ofMinutes(1)).until(() -> state(cohort) == WorkState.FAILED);
    }

    /** As long as a worker rests at most. */
    private void poll() {
        for (var polls = 0; polls < 6; polls++) {
            worker.poll();
        }
    }

    private void left(BatchId id, String owner, String ago, int tries) {
        jdbc.sql("delete from certificates_batch_file where batch_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update certificates_batch set state = 'RUNNING', owner = " + owner
                        + ", alive_at = current_timestamp - " + ago + ", tries = ? where id = ?")
                .params(tries, id.value())
                .update();
    }

    @Test
    void theListCountsWomenAndMenAndItsDigestAndSignatureHold() throws Exception {
        var cohort = aCohortOfThree();

        var list = json.readTree(people.as(staff, () -> attestations.list(cohort, ListFormat.JSON, Language.EN)));

        assertThat(list.get("total").asInt()).isEqualTo(3);
        assertThat(list.get("byGender").toString()).isEqualTo("{\"MAN\":1,\"WOMAN\":2}");
        assertThat(list.get("byCategory").toString())
                .isEqualTo("{\"FORMED_POLICE_UNIT\":2,\"INDIVIDUAL_POLICE_OFFICER\":1}");
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(list.get("officers").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(list.get("digest").asString()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(Jws.read(list.get("signature").asString(), keys::find))
                .hasValueSatisfying(said -> assertThat(said.get("sha256"))
                        .isEqualTo(list.get("digest").asString()));
    }

    @Test
    void theListIsAPdfForTheArchivesAndASheet() throws Exception {
        var cohort = aCohortOfThree();

        var pdf = people.as(staff, () -> attestations.list(cohort, ListFormat.PDF, Language.EN));
        Files.write(Path.of("target", "officers.pdf"), pdf);
        assertThat(PdfJudge.complaints(pdf)).isEmpty();
        assertThat(people.as(staff, () -> attestations.list(cohort, ListFormat.XLSX, Language.ES)))
                .startsWith('P', 'K');
    }

    @Test
    void withoutAValidCertificateThereIsNothingToAttest() {
        var cohort = cohorts.cohort(centre, "Empty", people.trainee(centre));

        assertThatThrownBy(() -> people.as(staff, () -> attestations.begin(cohort, Language.EN)))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    private CohortId aCohortOfThree() {
        var members = new ArrayList<PersonId>();
        members.add(people.trainee(centre).id());
        members.add(people.trainee(centre).id());
        members.add(people.trainee(centre, Gender.MAN, Category.INDIVIDUAL_POLICE_OFFICER)
                .id());
        members.forEach(id -> many.issueTo(id));
        await().atMost(Duration.ofMinutes(1)).until(world::nothingIsUnderWay);
        return cohorts.cohort(centre, members).id();
    }

    private WorkState state(CohortId cohort) throws Exception {
        return people.as(staff, () -> attestations.latest(cohort).orElseThrow().state());
    }
}
