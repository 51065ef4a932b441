package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.certificates.Verification.Verdict.Ours;
import org.beret.identity.SignedInPerson;
import org.beret.imports.Imports;
import org.beret.people.TestPeople;
import org.beret.people.TraineeFilter;
import org.beret.people.TraineePage;
import org.beret.people.TraineePage.Row;
import org.beret.people.Trainees;
import org.beret.printing.Printing;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Three hundred names go from a list to a certificate: kept, found, sorted, printed and verified. */
@ModuleTest
class NamesFromListToCertificateModuleTest {

    private static final Collator ROOT = Collator.getInstance(ULocale.ROOT);

    /** Keys are cut; letters beyond these do not decide. */
    private static final int DECIDING = 40;

    @TempDir
    private Path folder;

    @Autowired
    private TestPeople people;

    @Autowired
    private Imports imports;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private CertificateIssuer issuer;

    @Autowired
    private CertificateDocument document;

    @Autowired
    private Verification verification;

    @Autowired
    private Printing printing;

    @Autowired
    private Texts texts;

    private final String own = UUID.randomUUID().toString().substring(0, 8).replace('e', 'f');
    private final List<String> names = MadeNames.all();
    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        ROOT.setStrength(Collator.PRIMARY);
        staff = people.staff(people.centre("SN"));
    }

    @Test
    void everyNameIsKeptFoundSortedPrintedAndVerified() throws Exception {
        assertThat(names).hasSize(MadeNames.COUNT);
        imported();
        var rows = listed();

        assertThat(rows.stream().map(row -> row.familyName() + ";" + row.givenName()))
                .containsExactlyInAnyOrderElementsOf(names);
        isSorted(rows);
        for (var row : rows) {
            assertThat(found(plain(row.familyName() + " " + row.givenName())))
                    .as(row.listName())
                    .contains(row);
        }
        var issued = certified(rows);
        isVerified(issued);
        isPrinted(issued);
    }

    private void imported() throws Exception {
        var list = IntStream.range(0, names.size())
                .mapToObj(place -> own + place + ";"
                        + names.get(place)
                                .replace("\"", "\"\"")
                                .replaceFirst(";", "\";\"")
                                .replaceAll("^|$", "\""))
                .collect(Collectors.joining("\n", "Service number;Family name;Given name\n", "\n"));
        var file = Files.writeString(folder.resolve("list.csv"), list);
        var id = people.as(staff, () -> imports.receive("list.csv", file, null));
        people.as(staff, () -> imports.check(id, null, imports.columnMapping(id).choices()));
        await().until(() -> people.as(staff, () -> !imports.status(id).state().isRunning()));
        assertThat(people.as(staff, () -> imports.problems(id, 0, 9))).isEmpty();
        people.as(staff, () -> imports.start(id));
        await().until(() -> people.as(staff, () -> !imports.status(id).state().isRunning()));
    }

    private List<Row> listed() throws Exception {
        var rows = new ArrayList<Row>();
        for (var page = 0; page * TraineePage.SIZE < names.size(); page++) {
            var number = page;
            rows.addAll(people.as(
                    staff, () -> trainees.list(TraineeFilter.ALL, number).rows()));
        }
        return rows;
    }

    private List<Row> found(String search) throws Exception {
        var filter = new TraineeFilter(search, Optional.empty(), Optional.empty(), Optional.empty());
        return people.as(staff, () -> trainees.list(filter, 0).rows());
    }

    /** As somebody types who has no accents, no capitals and one apostrophe. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]\\p{M}{0,3})\\p{M}+", "")
                .replaceAll("[’‘ʼʻ`]", "'")
                .toLowerCase(Locale.ROOT);
    }

    /** By family name, as far as letters of the root's order decide; Chinese signs are sorted by pinyin. */
    private static void isSorted(List<Row> rows) {
        var family = rows.stream()
                .map(Row::familyName)
                .filter(name -> name.codePoints().noneMatch(Character::isIdeographic))
                .map(name -> name.substring(0, Math.min(DECIDING, name.length())))
                .toList();
        assertThat(family).isSortedAccordingTo(ROOT::compare);
    }

    private List<Certificate> certified(List<Row> rows) {
        rows.forEach(row -> issuer.on(world.completedCore(row.id()).getLast()));
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        rows.stream().noneMatch(row -> certificates.of(row.id()).isEmpty()));
        return rows.stream().map(row -> certificates.of(row.id()).getFirst()).toList();
    }

    private void isVerified(List<Certificate> issued) {
        for (var certificate : issued) {
            assertThat(verification.verify(certificate.number().toString(), own + certificate.number()))
                    .isInstanceOfSatisfying(
                            Ours.class,
                            ours -> assertThat(ours.certificate().holder()).isEqualTo(certificate.holder()));
        }
    }

    /** Whole, or with the sentence that says what could not be. */
    private void isPrinted(List<Certificate> issued) throws Exception {
        var sentence = texts.in(Language.EN, "certificate.unprintable").substring(0, DECIDING);
        try (var paper = Loader.loadPDF(document.pdf(issued, Language.EN, _ -> {}))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(issued.size());
            for (var page = 1; page <= issued.size(); page++) {
                var name = issued.get(page - 1).holder().orElseThrow();
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var isWhole = !stripper.getText(paper).replaceAll("\\s+", " ").contains(sentence);
                assertThat(isWhole).as(name).isEqualTo(printing.prints(name));
            }
        }
    }
}
