package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.ModuleTest;
import org.beret.certificates.Certificate.CertifiedModule;
import org.beret.classroom.supervised.TestSupervised;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.TrainingCentreId;
import org.beret.learning.TestLearning;
import org.beret.people.PeopleLookup;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One of the modules was completed under supervision: the certificate, the page after it and what machines read say of which, by whom. */
@ModuleTest
class SupervisedCertificateModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private TestLearning learning;

    @Autowired
    private TestSupervised supervised;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CertificateDocument document;

    @Autowired
    private CertificateLabels labels;

    @Autowired
    private PeopleLookup lookup;

    @Test
    void itSaysWhichQuizzesWereSupervisedAndByWhom() throws Exception {
        var centre = people.centre("SN");
        var trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        learning.read(trainee);
        var module = learning.module();
        var quiz = supervised.running(centre, groups.cohort(centre, "Group", trainee), module.id(), true);
        learning.answerAllAndSubmit(trainee, supervised.begun(trainee, quiz));
        world.core().stream()
                .filter(other -> !other.id().equals(module.id()))
                .forEach(other -> world.complete(trainee.id(), other));

        await().until(() -> world.of(trainee).size() == 1);
        var certificate = world.of(trainee).getFirst();
        assertThat(certificate.modules().stream()
                        .filter(one -> one.supervisedBy().isPresent()))
                .extracting(CertifiedModule::module, CertifiedModule::supervisedBy)
                .containsExactly(tuple(module.id(), Optional.of(name(centre))));
        assertThat(labels.supervised(certificate, Language.EN))
                .isEqualTo(List.of("Quizzes supervised by " + name(centre) + ": 1 of "
                        + certificate.modules().size()));
        try (var pdf = Loader.loadPDF(document.pdf(certificate, Language.EN))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Quizzes supervised by", "Not supervised");
        }
    }

    @Test
    void oneThatNobodySupervisedSaysNothingOfIt() throws Exception {
        var trainee = people.trainee(people.centre("SN"));
        world.completeCore(trainee);
        await().until(() -> world.of(trainee).size() == 1);
        try (var pdf = Loader.loadPDF(document.pdf(world.of(trainee).getFirst(), Language.EN))) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    private String name(TrainingCentreId centre) {
        return lookup.nameOf(centre).orElseThrow();
    }
}
