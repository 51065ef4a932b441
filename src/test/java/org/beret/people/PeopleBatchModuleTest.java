package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.beret.ModuleTest;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceKey;
import org.beret.identity.ServiceNumber;
import org.beret.identity.TrainingCentreId;
import org.beret.people.PeopleMatching.Match;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Trainees by the thousand; everything is undone at the end. */
@ModuleTest
@Transactional
class PeopleBatchModuleTest {

    private static final CountryCode SENEGAL = new CountryCode("SN");

    @Autowired
    private PeopleBatch register;

    @Autowired
    private PeopleMatching matching;

    @Autowired
    private TestPeople people;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private final String prefix = UUID.randomUUID().toString().substring(0, 8) + " ";
    private TrainingCentreId centre;
    private TrainingCentreId neighbour;
    private PersonId staff;

    @BeforeEach
    void twoCentresOfOneCountry() {
        centre = people.centre("SN");
        neighbour = people.centre("SN");
        staff = people.staff(centre).id();
        entities.flush();
    }

    @Test
    void aWholeFileIsAddedAndFoundAgainByServiceNumber() {
        var newcomers = IntStream.range(0, 2_500).mapToObj(this::person).toList();

        var ids = register.add(centre, staff, newcomers, "person.added");

        var keys = newcomers.stream().map(PeopleBatchModuleTest::key).toList();
        var found = matching.findByServiceNumber(centre, keys);
        assertThat(found).hasSize(2_500);
        for (var number = 0; number < 2_500; number++) {
            assertThat(found.get(keys.get(number)))
                    .isEqualTo(new Match.OwnTrainee(ids.get(number), newcomers.get(number), false));
        }
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        register.add(centre, staff, List.of(person(1)), "person.added");

        var typed = new ServiceKey(SENEGAL, new ServiceNumber(" " + prefix.toUpperCase(Locale.ROOT) + "-\u00a01 "));

        assertThat(matching.findByServiceNumber(centre, List.of(typed))).containsOnlyKeys(typed);
    }

    @Test
    void ofSomebodyElsewhereNothingIsToldAndNothingChanged() {
        var theirs = register.add(neighbour, staff, List.of(person(1)), "person.added");

        assertThat(matching.findByServiceNumber(centre, List.of(key(person(1)))))
                .containsValue(new Match.SomebodyElse());
        register.update(centre, staff, Map.of(theirs.getFirst(), named(1, "Changed")), "person.edited", Map.of());

        assertThat(matching.findByServiceNumber(neighbour, List.of(key(person(1)))))
                .containsValue(new Match.OwnTrainee(theirs.getFirst(), person(1), false));
        assertThat(acts(theirs.getFirst())).containsExactly("person.added");
    }

    @Test
    void whatIsNewIsTakenOverAndWrittenDown() {
        var id = register.add(centre, staff, List.of(person(1)), "person.added").getFirst();

        register.update(centre, staff, Map.of(id, named(1, "Married")), "person.edited", Map.of());

        assertThat(matching.findByServiceNumber(centre, List.of(key(person(1)))))
                .containsValue(new Match.OwnTrainee(id, named(1, "Married"), false));
        assertThat(acts(id)).containsExactly("person.added", "person.edited");
    }

    @Test
    void oneNumberNamesOnePersonOfACountry() {
        register.add(centre, staff, List.of(person(1)), "person.added");

        assertThatThrownBy(() -> register.add(neighbour, staff, List.of(person(1)), "person.added"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aCentreAddsPeopleOfTheCountriesItServes() {
        var elsewhere = people.centre("RW");

        assertThatThrownBy(() -> register.add(elsewhere, staff, List.of(person(1)), "person.added"))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("person.refused.country");
    }

    private NewPerson person(int number) {
        return named(number, "Diop");
    }

    private NewPerson named(int number, String familyName) {
        return new NewPerson(
                SENEGAL,
                Optional.of(new ServiceNumber(prefix + number)),
                familyName,
                "Awa",
                Optional.empty(),
                Gender.WOMAN,
                number % 2 == 0 ? Category.FORMED_POLICE_UNIT : null,
                "Lieutenant",
                "fr, wo",
                Language.FR);
    }

    private static ServiceKey key(NewPerson person) {
        return new ServiceKey(person.country(), person.serviceNumber().orElseThrow());
    }

    private List<@Nullable String> acts(PersonId person) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by id")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
