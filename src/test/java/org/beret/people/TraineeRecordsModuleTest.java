package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.audit.AuditTrail;
import org.beret.audit.NamesExport;
import org.beret.certificates.TestCertificates;
import org.beret.certificates.elsewhere.Papers;
import org.beret.classroom.AttendanceLists;
import org.beret.classroom.AttendanceMeans;
import org.beret.classroom.TestClassroom;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.CurrentPerson;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.printing.PdfJudge;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;
import org.beret.texts.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole record of one trainee as a file and on paper. */
@ModuleTest
class TraineeRecordsModuleTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestCertificates certificates;

    @Autowired
    private TestClassroom classroom;

    @Autowired
    private AttendanceLists attendance;

    @Autowired
    private Papers papers;

    @Autowired
    private TraineeRecords records;

    @Autowired
    private TraineeRecordFile file;

    @Autowired
    private PersonRepository persons;

    @Autowired
    private NamesExport exports;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private CurrentPerson current;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestSupervised supervised;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;

    @BeforeEach
    void whoHasDoneEverything() throws Exception {
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
        jdbc.sql("update people_person set police_rank = '=1+1' where id = :id")
                .param("id", trainee.id().value())
                .update();
        CohortId cohort = groups.cohort(centre, "Rotation 7", trainee);
        var session = classroom.running(centre, cohort, "First aid");
        people.as(staff, () -> attendance.record(session, List.of(trainee.id()), AttendanceMeans.LIST));
        people.as(staff, () -> papers.keep(trainee.id(), "A licence to drive", new byte[0]));
        certificates.completeCore(trainee);
        await().until(() -> certificates.of(trainee).size() == 1);
    }

    @Test
    void theFileHasEveryKindOfLineInTheLanguageOfTheReader() throws Exception {
        var file = csv(staff, Language.FR);

        assertThat(file).startsWith(BYTE_ORDER_MARK + "Objet;Quoi;À partir du;Jusqu’au;Fait le;Résultat");
        assertThat(file)
                .contains("Personne;Nom;;;;")
                .contains("Personne;Pays;;;;Sénégal")
                .contains("Cohorte;Rotation 7;")
                .contains("Séance en salle suivie;First aid;")
                .contains(";Hall B")
                .contains("Autre document, non vérifié;A licence to drive;")
                .contains(certificates.of(trainee).getFirst().number().value())
                .doesNotContain(";=1+1");
        var modules = certificates.core().stream()
                .map(module -> module.title().in(Language.FR))
                .toList();
        assertThat(modules).allSatisfy(title -> assertThat(file).contains("Module;" + title + ";"));
        assertThat(file.lines().filter(line -> line.startsWith("Module;"))).allMatch(line -> line.endsWith(";achevé"));
        assertThat(file.lines().filter(line -> line.startsWith("Tentative;"))).hasSameSizeAs(modules);
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void thePaperSaysTheSame() throws Exception {
        var bytes = people.as(staff, () -> records.pdf(trainee.id(), texts.in(Language.ES)));
        assertThat(PdfJudge.complaints(bytes)).isEmpty();

        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).matches(".*Cohorte Rotation 7.*Intento.*First aid.*Certificado.*A licence to drive.*");
            assertThat(text).contains("Expediente de", "Rotation 7", "First aid", "A licence to drive", "=1+1");
        }
        assertThat(recorded()).isEqualTo(1);
        var page = written(staff, TableOutput.paper("", "/style.css"), Language.EN);
        assertThat(page).contains("<h1>Record of ", "Rotation 7").doesNotContain(BYTE_ORDER_MARK);
    }

    @Test
    void nobodyGetsTheRecordOfATraineeOfAnotherCentre() {
        var other = people.staff(people.centre("RW"));

        assertThatThrownBy(() -> csv(other, Language.EN)).isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(other, () -> records.pdf(trainee.id(), texts.in(Language.EN))))
                .isInstanceOf(UnknownId.class);
        assertThat(recorded()).isZero();
    }

    /** Where no module tells anything, nobody else refuses. */
    @Test
    void theCentreIsCheckedAlsoWhereNothingIsToldOfTheTraining() {
        var alone = new TraineeRecords(
                persons,
                new StaticListableBeanFactory().getBeanProvider(PersonLinks.class),
                file,
                exports,
                audit,
                current);
        var other = people.staff(people.centre("RW"));

        assertThatThrownBy(() -> people.as(other, () -> alone.pdf(trainee.id(), texts.in(Language.EN))))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> people.as(other, () -> {
                    alone.write(
                            trainee.id(),
                            TableOutput.file(TableFormat.CSV),
                            texts.in(Language.EN),
                            new ByteArrayOutputStream());
                }))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void traineesGetTheirOwnRecordAsTheirCentreDoes() throws Exception {
        var ofCentre = csv(staff, Language.FR);
        var mine = new ByteArrayOutputStream();
        people.as(trainee, () -> {
            records.writeMine(TableOutput.file(TableFormat.CSV), texts.in(Language.FR), mine);
        });

        assertThat(mine.toString(StandardCharsets.UTF_8)).isEqualTo(ofCentre);
        var bytes = people.as(trainee, () -> records.myPdf(texts.in(Language.ES)));
        assertThat(PdfJudge.complaints(bytes)).isEmpty();
        assertThat(recorded()).isEqualTo(3);
    }

    @Test
    void anAttemptUnderSupervisionSaysWhoSupervised() throws Exception {
        var examined = people.trainee(centre);
        learning.assign(centre, examined);
        learning.read(examined);
        var quiz = supervised.running(
                centre,
                groups.cohort(centre, "Group", examined),
                learning.module().id(),
                true);
        learning.answerAllAndSubmit(examined, supervised.begun(examined, quiz));
        trainee = examined;

        assertThat(csv(staff, Language.EN).lines().filter(line -> line.startsWith("Attempt,")))
                .singleElement()
                .asString()
                .contains("passed · Supervised by ");
    }

    private String csv(SignedInPerson reader, Language language) throws Exception {
        return written(reader, TableOutput.file(TableFormat.CSV), language);
    }

    private String written(SignedInPerson reader, TableOutput output, Language language) throws Exception {
        var file = new ByteArrayOutputStream();
        people.as(reader, () -> {
            records.write(trainee.id(), output, texts.in(language), file);
        });
        return file.toString(StandardCharsets.UTF_8);
    }

    private int recorded() {
        return jdbc.sql("select count(*) from audit_entry where action = 'record.exported' and subject_id = :id")
                .param("id", trainee.id().value())
                .query(Integer.class)
                .single();
    }
}
