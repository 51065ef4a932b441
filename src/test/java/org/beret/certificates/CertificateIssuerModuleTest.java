package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.beret.ModuleTest;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate comes with the last module, once, and says what was completed. */
@ModuleTest
class CertificateIssuerModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private ThousandCompletions thousand;

    @Test
    void theLastCoreModuleBringsTheCertificateOfTheCore() {
        var centre = people.centre("SN");
        var trainee = people.trainee(centre);
        var core = world.core();
        core.subList(1, core.size()).forEach(module -> world.complete(trainee.id(), module));
        assertThat(world.of(trainee)).isEmpty();

        world.complete(trainee.id(), core.getFirst());

        await().untilAsserted(() -> assertThat(world.of(trainee))
                .singleElement()
                .satisfies(certificate -> {
                    assertThat(certificate.scope()).isEqualTo(CertificateScope.CORE);
                    assertThat(certificate.holder()).contains("Given Family");
                    assertThat(certificate.centre()).startsWith("Centre ");
                    assertThat(certificate.country().value()).isEqualTo("SN");
                    assertThat(certificate.validUntil())
                            .isEqualTo(LocalDate.ofInstant(certificate.issuedAt(), ZoneOffset.UTC)
                                    .plusMonths(24));
                    assertThat(certificate.modules()).hasSameSizeAs(core);
                    assertThat(certificate.modules().getFirst().points().earned())
                            .isEqualTo(core.getFirst().quiz().neededToPass());
                    assertThat(certificates.acts(certificate.id()))
                            .extracting(CertificateAct::kind)
                            .containsExactly(Kind.ISSUED);
                }));
    }

    @Test
    void theLastModuleOfAllBringsTheCertificateOfTheWholeCourseToo() {
        var trainee = people.trainee(people.centre("SN"));

        world.all().forEach(module -> world.complete(trainee.id(), module));

        await().untilAsserted(() -> assertThat(world.of(trainee))
                .extracting(Certificate::scope)
                .containsExactlyInAnyOrder(CertificateScope.COURSE, CertificateScope.CORE));
    }

    @Test
    void hearingOfACompletionAgainChangesNothing() {
        var trainee = people.trainee(people.centre("SN"));
        var core = world.core();
        core.subList(1, core.size()).forEach(module -> world.complete(trainee.id(), module));
        var last = world.complete(trainee.id(), core.getFirst());
        await().until(() -> world.of(trainee).size() == 1);
        var number = world.of(trainee).getFirst().number();

        world.repeat(last);
        world.all().forEach(module -> {
            if (!module.core()) {
                world.complete(trainee.id(), module);
            }
        });

        await().until(() -> world.of(trainee).size() == 2);
        assertThat(world.of(trainee)).extracting(Certificate::number).contains(number);
    }

    @Test
    void aThousandAtOnceAreAThousandCertificatesAndNoneTwice() throws Exception {
        thousand.completeAtOnce();
    }
}
