package org.beret.certificates.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.beret.ModuleTest;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.PersonalData;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Papers are kept as they came, given to nobody else, shown by no browser, and gone with their person. */
@ModuleTest
class PapersModuleTest {

    private static final byte[] WITH_SCRIPT =
            "%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"
                    .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private TestPeople people;

    @Autowired
    private Papers papers;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private Trainees trainees;

    @Autowired
    private MockMvcTester mvc;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;

    @BeforeEach
    void somebody() {
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
    }

    @Test
    void aFileIsGivenBackAsAnAttachmentThatNoBrowserShows() throws Exception {
        keep("Paper with a script", WITH_SCRIPT);

        var response = mvc.get()
                .uri("/elsewhere-files/" + paper().id())
                .with(user(staff))
                .exchange()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentAsByteArray()).isEqualTo(WITH_SCRIPT);
    }

    @Test
    void itIsUnknownToAnotherCentreAndToItsPerson() throws Exception {
        keep("Note", WITH_SCRIPT);
        var id = paper().id();
        var strangers = people.staff(people.centre("SN"));

        assertThatThrownBy(() -> people.as(strangers, () -> papers.file(id))).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(strangers, () -> papers.remove(trainee.id(), id)))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(
                        staff, () -> papers.remove(people.trainee(centre).id(), id)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(mvc.get()
                        .uri("/elsewhere-files/" + id)
                        .with(user(trainee))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><script>alert(1)</script>", "GIF89a", "<svg xmlns='x'/>", "MZ", "PK\u0003\u0004", " %PDF-"
            })
    void otherKindsAreRefusedWhateverTheyAreCalled(String content) {
        assertRefused("Note", content.getBytes(StandardCharsets.ISO_8859_1), "paper.refused.type");
    }

    @Test
    void limitsHold() throws Exception {
        assertRefused("", WITH_SCRIPT, "release.refused.reason");
        assertRefused("Note", Arrays.copyOf(WITH_SCRIPT, Papers.LARGEST + 1), "paper.refused.size");
        for (var i = 0; i < Papers.MOST; i++) {
            keep("Note " + i, new byte[0]);
        }
        assertRefused("One more", new byte[0], "paper.refused.many");
    }

    @Test
    void whatIsKeptIsInTheFileOfThePersonAndGoesWithThem() throws Exception {
        keep("Certificate of a school", WITH_SCRIPT);
        var id = paper().id();

        assertThat(people.as(trainee, () -> personalData.mine().rows("elsewhere")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("note", "Certificate of a school")
                        .containsKey("file"));

        people.as(staff, () -> trainees.erase(trainee.id(), "Family"));
        assertThatThrownBy(() -> people.as(staff, () -> papers.file(id))).isInstanceOf(UnknownId.class);
    }

    private void keep(String note, byte[] file) throws Exception {
        people.as(staff, () -> papers.keep(trainee.id(), note, file));
    }

    private void assertRefused(String note, byte[] file, String key) {
        assertThatThrownBy(() -> keep(note, file))
                .isInstanceOf(BusinessRuleViolation.class)
                .extracting("messageKey")
                .isEqualTo(key);
    }

    private Paper paper() throws Exception {
        List<Paper> kept = people.as(staff, () -> papers.of(trainee.id()));
        return kept.getFirst();
    }
}
