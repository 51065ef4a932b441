package org.beret.statistics.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.beret.ModuleTest;
import org.beret.people.Category;
import org.beret.people.TestPeople;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.statistics.parity.Compact.Status;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ParityContextModuleTest {

    private static final CountryCode FINLAND = new CountryCode("FI");
    private static final String SOURCE = "Note of a meeting";

    @Autowired
    private ParityContext context;

    @Autowired
    private TestPeople people;

    @Autowired
    private Texts texts;

    @Autowired
    private Clock clock;

    @Test
    void nobodyGuessesWhetherACountryHasJoined() throws Exception {
        assertThat(people.as(people.coordinator(), () -> context.compact(new CountryCode("SE"))))
                .isEmpty();
    }

    @Test
    void ofTwoCoordinatorsWhoEnterTheSameStatusTheSecondIsTold() throws Exception {
        enter(Status.JOINED, 0);

        assertThatThrownBy(() -> enter(Status.NOT_JOINED, 0)).hasMessage(ChangedMeanwhile.KEY);

        var known =
                people.as(people.coordinator(), () -> context.compact(FINLAND)).orElseThrow();
        assertThat(known.status()).isEqualTo(Status.JOINED);
        enter(Status.NOT_JOINED, known.version());
        assertThatThrownBy(() -> enter(Status.JOINED, known.version())).hasMessage(ChangedMeanwhile.KEY);
        assertThat(people.as(people.coordinator(), () -> context.compact(FINLAND))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.NOT_JOINED);
    }

    @Test
    void theSourceOfTheFirstTargetsIsInTheLanguageOfTheReader() throws Exception {
        var first = people.as(people.administrator(), () -> context.targets()).getFirst();

        assertThat(first.source(texts.in(Language.EN))).isEqualTo(first.source());
        assertThat(first.source(texts.in(Language.FR))).startsWith("Stratégie de parité");
        assertThat(first.source(texts.in(Language.ES))).startsWith("Estrategia de Paridad");
    }

    @Test
    void aStatusOfTomorrowWithoutSourceOrOfNoCountryIsRefused() {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        assertThatThrownBy(() -> asCoordinator(() -> context.enter(FINLAND, Status.JOINED, tomorrow, SOURCE, 0)))
                .hasMessage("compact.refused.future");
        assertThatThrownBy(
                        () -> asCoordinator(() -> context.enter(FINLAND, Status.JOINED, LocalDate.now(clock), " ", 0)))
                .hasMessage("context.refused.source");
        assertThatThrownBy(() -> asCoordinator(
                        () -> context.enter(new CountryCode("ZZ"), Status.JOINED, LocalDate.now(clock), SOURCE, 0)))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void aTargetIsAddedChangedAndRemoved() throws Exception {
        var added = administer(() -> context.store(target(2040, 45)));
        assertThat(added)
                .anySatisfy(target -> assertThat(target.percent()).isEqualTo(45))
                .hasSizeGreaterThan(2);

        var seen = Target.among(administer(context::targets), Category.FORMED_POLICE_UNIT, 2040, 46, SOURCE);
        administer(() -> context.store(seen));
        assertThatThrownBy(() -> administer(() -> context.store(seen))).hasMessage(ChangedMeanwhile.KEY);
        assertThatThrownBy(() -> administer(() -> context.remove(seen))).hasMessage(ChangedMeanwhile.KEY);

        var now = Target.among(administer(context::targets), Category.FORMED_POLICE_UNIT, 2040, 46, SOURCE);
        assertThat(administer(() -> context.remove(now))).noneMatch(target -> target.year() == 2040);
    }

    @ParameterizedTest
    @CsvSource({"2017,30", "2051,30", "0,30", "2028,0", "2028,101"})
    void aTargetThatCannotBeIsRefused(int year, int percent) {
        assertThatThrownBy(() -> administer(() -> context.store(target(year, percent))))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageStartingWith("target.refused");
    }

    private Target target(int year, int percent) {
        return new Target(Category.FORMED_POLICE_UNIT, year, percent, SOURCE, Target.NEW);
    }

    private void enter(Status status, long seen) throws Exception {
        asCoordinator(() -> context.enter(FINLAND, status, LocalDate.now(clock), SOURCE, seen));
    }

    private void asCoordinator(TestPeople.Action action) throws Exception {
        people.as(people.coordinator(), action);
    }

    private <T> T administer(Callable<T> action) throws Exception {
        return people.as(people.administrator(), action);
    }
}
