package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names in lists: found by a plain spelling, and in the order of the reader's language. */
@ModuleTest
class NamesInListsModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private NameIndex index;

    @Autowired
    private JdbcClient jdbc;

    private final String number = UUID.randomUUID().toString().substring(0, 13);

    private TrainingCentreId centre;

    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        centre = people.centre("RW");
        staff = people.staff(centre);
    }

    @Test
    void aTraineeIsFoundByAPlainSpelling() throws Exception {
        add("Cissé", "Fatou");
        add("O’Brien", "Jean-Pierre");
        add("王", "建国");

        assertThat(listed("cisse")).containsExactly("Cissé, Fatou");
        assertThat(listed("FATOU, Cisse")).containsExactly("Cissé, Fatou");
        assertThat(listed("obrien")).containsExactly("O’Brien, Jean-Pierre");
        assertThat(listed("o'brien jeanpierre")).containsExactly("O’Brien, Jean-Pierre");
        assertThat(listed("王建国")).containsExactly("王建国");
        assertThat(listed("!")).isEmpty();
    }

    @Test
    void aChangedNameIsFoundAsItIsNow() throws Exception {
        var id = add("Uwase", "Diane");
        var read = people.as(staff, () -> trainees.find(id));
        people.as(staff, () -> trainees.edit(id, details("Ñiyonzima", "Diane", 1), read.version()));

        assertThat(listed("niyonzima")).hasSize(1);
        assertThat(listed("uwase")).isEmpty();
    }

    @Test
    void traineesStandInTheOrderOfTheReadersLanguage() throws Exception {
        for (var name : List.of("Zongo", "Élie", "de Souza", "Ñíguez", "Nzeyimana", "Diop", "Ebo")) {
            add(name, "");
        }

        assertThat(listed("")).containsExactly("de Souza", "Diop", "Ebo", "Élie", "Ñíguez", "Nzeyimana", "Zongo");
        staff.changeLanguage(Language.ES);
        assertThat(listed("")).containsExactly("de Souza", "Diop", "Ebo", "Élie", "Nzeyimana", "Ñíguez", "Zongo");
    }

    @Test
    void staffStandInTheOrderOfTheReadersLanguage() throws Exception {
        for (var name : List.of("Zongo", "Élie", "Diop")) {
            var details = new NewColleague(name + number + "@beret.example", name, "A", Language.FR, false);
            people.as(staff, () -> colleagues.invite(details));
        }

        assertThat(people.as(staff, () -> colleagues.ofMyCentre()))
                .extracting(StaffMember::name)
                .containsExactly("A Diop", "A Élie", "Given Family", "A Zongo");
    }

    @Test
    void rowsWithoutKeysGetThem() throws Exception {
        var id = add("Cissé", "Fatou");
        jdbc.sql("update people_person set search_text = '', sort_key = null, sort_key_es = null where id = :id")
                .param("id", id.value())
                .update();
        assertThat(listed("cisse")).isEmpty();

        index.fill();
        assertThat(listed("cisse")).containsExactly("Cissé, Fatou");
    }

    @Test
    void anotherVersionOfTheOrderMakesAllKeysAnew() throws Exception {
        var id = add("Cissé", "Fatou");
        jdbc.sql("update people_person set sort_key = sort_key_es where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("update people_collation set version = 'old'").update();

        index.update();
        assertThat(jdbc.sql("select version from people_collation")
                        .query(String.class)
                        .list())
                .containsExactly(org.beret.shared.Collation.version());
        assertThat(listed("cisse")).hasSize(1);
    }

    private PersonId add(String familyName, String givenName) throws Exception {
        return people.as(staff, () -> trainees.add(details(familyName, givenName, familyName.hashCode())));
    }

    private NewPerson details(String familyName, String givenName, int place) {
        return new NewPerson(
                TestDetails.RWANDA,
                ServiceNumber.ofText(number + place),
                familyName,
                givenName,
                Optional.empty(),
                Gender.WOMAN,
                Category.FORMED_POLICE_UNIT,
                "",
                "",
                Language.EN);
    }

    private List<String> listed(String search) throws Exception {
        var filter = new TraineeFilter(search, Optional.empty(), Optional.empty(), Optional.empty());
        return people.as(staff, () -> trainees.list(filter, 0)).rows().stream()
                .map(TraineePage.Row::listName)
                .toList();
    }
}
