package org.beret.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.identity.PersonalDataSource;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.TestPeople;
import org.beret.surveys.Gained.Parts;
import org.beret.surveys.SealedGroups.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Played as somebody who looks after each person who finishes, knows who finished when, and subtracts what was told. */
@ModuleTest
class WomenAndMenModuleTest {

    private static final String FIVE_WOMEN_THEN_ONE_AMONG_MEN = "WWWWW WMMMM MMMMM";

    @Autowired
    private SealedGroups groups;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<PersonalDataSource> sources;

    private String group;
    private List<Member> finished;
    private List<boolean[]> told;

    @BeforeEach
    void aGroup() {
        group = UUID.randomUUID().toString();
        finished = new ArrayList<>();
        told = new ArrayList<>();
    }

    /** Lets people finish, one letter each, and looks after each. */
    private Optional<Parts> finish(String genders) {
        var centre = people.centre("SN");
        genders.chars().filter(Character::isLetter).forEach(letter -> {
            var gender = letter == 'W' ? Gender.WOMAN : letter == 'M' ? Gender.MAN : Gender.NOT_STATED;
            var person = people.trainee(centre, gender, Category.FORMED_POLICE_UNIT);
            var member = new Member(person.id(), gender, List.of(3, gender == Gender.WOMAN ? 9 : 6));
            transaction.executeWithoutResult(_ -> groups.add(Series.COHORT, group, "module", member));
            finished.add(member);
            look();
        });
        return parts();
    }

    private Optional<Gained> gained() {
        return Optional.ofNullable(groups.gained(Series.COHORT, "module", 0, 10).get(group));
    }

    private Optional<Parts> parts() {
        return gained().flatMap(Gained::parts);
    }

    private void look() {
        gained().ifPresent(shown -> {
            told.add(firstOf(_ -> true, shown.all().persons()));
            shown.parts().ifPresent(parts -> {
                told.add(firstOf(gender -> gender == Gender.WOMAN, parts.women().persons()));
                told.add(firstOf(gender -> gender == Gender.MAN, parts.men().persons()));
            });
        });
    }

    /** Who is in a sum: the first so many of a kind. Room for as many people as ever finish. */
    private boolean[] firstOf(Predicate<Gender> kind, long count) {
        var sum = new boolean[40];
        var found = 0;
        for (var index = 0; index < finished.size() && found < count; index++) {
            if (kind.test(finished.get(index).gender())) {
                sum[index] = true;
                found++;
            }
        }
        return sum;
    }

    private boolean fewAreFound() {
        return new SubtractingAttacker(told.stream().distinct().toList(), finished.size()).findsFew();
    }

    @Test
    void womenAndMenAreToldApartWhereFiveOfEachAreLeftWhateverIsSubtracted() {
        assertThat(finish("WMWMM MWMMW")).isEmpty();

        assertThat(finish("WMMMM")).contains(new Parts(averages(5, 9.0), averages(10, 6.0)));
        assertThat(fewAreFound()).isFalse();
    }

    private static Averages averages(long persons, double after) {
        return new Averages(persons, List.of(3.0, after));
    }

    @Test
    void whoIsAloneAmongMenIsNotFoundByTakingTheFiveWomenAwayWhoWereToldBefore() {
        var shown = finish(FIVE_WOMEN_THEN_ONE_AMONG_MEN);

        assertThat(fewAreFound()).isFalse();
        assertThat(shown).as("six women and nine men, and still nothing").isEmpty();
        assertThat(gained().orElseThrow().all().persons()).isEqualTo(15);
    }

    @Test
    void fourWhoStateNoGenderAreNotWhatIsLeft() {
        assertThat(finish("WWMMN WWMMN WWMMN WWMMN")).isEmpty();

        assertThat(finish("WWMMN")).isPresent();
        assertThat(fewAreFound()).isFalse();
    }

    @Test
    void laterPeopleArePartOfTheNextLookTogetherOrNotAtAll() {
        var first = finish("WMWMM MWMMW WMMMM").orElseThrow();
        assertThat(finish("WWMMM WWMMM")).as("four women more").contains(first);

        assertThat(finish("WMMMM").orElseThrow().women().persons()).isEqualTo(10);
        assertThat(fewAreFound()).isFalse();
    }

    @Test
    void erasingSomebodyChangesNothing() {
        var before = finish("WMWMM MWMMW WMMMM");
        transaction.executeWithoutResult(
                _ -> sources.forEach(source -> source.erase(finished.getFirst().person())));

        assertThat(parts()).isEqualTo(before).isPresent();
    }

    @Test
    void inNoOrderOfFinishingAreFewFound() {
        var random = new Random(78);
        var shown = 0;
        for (var world = 0; world < 12; world++) {
            aGroup();
            var share = 2 + random.nextInt(6);
            var inRuns = random.nextBoolean();
            var genders = Stream.iterate(
                            "M",
                            last -> inRuns && random.nextInt(6) > 0
                                    ? last
                                    : random.nextInt(12) == 0 ? "N" : random.nextInt(10) < share ? "W" : "M")
                    .limit(30)
                    .reduce("", String::concat);
            shown += finish(genders).isPresent() ? 1 : 0;
            assertThat(fewAreFound()).as(genders).isFalse();
        }
        assertThat(shown).as("worlds in which something is told").isPositive();
    }
}
