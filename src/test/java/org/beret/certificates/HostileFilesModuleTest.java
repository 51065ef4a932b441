package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.HostileTexts;
import org.beret.ModuleTest;
import org.beret.certificates.Attestations.ListFormat;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.PersonId;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.people.TestPeople;
import org.beret.people.slips.SignInSlip;
import org.beret.people.slips.SlipPrinter;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What people are called stands on paper and in files as it was entered: it is no markup, no template, no message and no link. */
@ModuleTest
class HostileFilesModuleTest {

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
    private CertificateDocument document;

    @Autowired
    private CertificateStore store;

    @Autowired
    private SlipPrinter printer;

    @Autowired
    private JsonMapper json;

    private TrainingCentreId centre;
    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("SN");
        staff = people.staff(centre);
    }

    @Test
    void slipsSayThemAsTheyAre() throws Exception {
        var person = people.trainee(centre).id();
        var slips = HostileTexts.ALL.stream()
                .map(text -> new SignInSlip(person, text, text, "ABCD-EFGH-JKMN", Instant.EPOCH, Language.FR))
                .toList();
        var pdf = people.as(staff, () -> printer.pdf(slips));
        assertPrinted(pdf, HostileTexts.ALL);
        assertThat(links(pdf)).isZero();
    }

    @Test
    void listsAndCertificatesSayThemAsTheyAre() throws Exception {
        var cohort = aCohortOfPeopleCalledSo();
        assertPrinted(people.as(staff, () -> attestations.list(cohort, ListFormat.PDF, Language.EN)), HostileTexts.ALL);
        var list = json.readTree(people.as(staff, () -> attestations.list(cohort, ListFormat.JSON, Language.EN)));
        assertThat(list.get("officers").findValuesAsString("familyName")).containsAll(HostileTexts.ALL);

        for (var text : List.of(HostileTexts.ALL.getFirst(), "{{number}} {0} '{'", "<b>&amp;</b>")) {
            var issued = issued();
            store.rename(issued.id(), text, issued.issuedAt());
            assertPrinted(document.pdf(store.find(issued.id()).orElseThrow(), Language.ES), List.of(text));
        }
    }

    private Certificate issued() {
        var trainee = people.trainee(centre);
        many.issueTo(trainee.id());
        await().atMost(Duration.ofMinutes(1)).until(world::nothingIsUnderWay);
        return world.of(trainee).getFirst();
    }

    private CohortId aCohortOfPeopleCalledSo() {
        var members = new ArrayList<PersonId>();
        for (var text : HostileTexts.ALL) {
            var trainee = people.trainee(centre);
            people.rename(trainee, text);
            many.issueTo(trainee.id());
            members.add(trainee.id());
        }
        await().atMost(Duration.ofMinutes(1)).until(world::nothingIsUnderWay);
        return cohorts.cohort(centre, members).id();
    }

    /** Lines may be broken anywhere, and a hyphen may stand where one is. */
    private static void assertPrinted(byte[] pdf, List<String> texts) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            var printed = dense(new PDFTextStripper().getText(read));
            assertThat(texts).allSatisfy(text -> assertThat(printed).contains(dense(text)));
            assertThat(read.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(read.getDocumentCatalog().getNames()).isNull();
        }
    }

    private static long links(byte[] pdf) throws Exception {
        var links = 0L;
        try (var read = Loader.loadPDF(pdf)) {
            for (var page : read.getPages()) {
                links += page.getAnnotations().stream()
                        .filter(PDAnnotationLink.class::isInstance)
                        .count();
            }
        }
        return links;
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }
}
