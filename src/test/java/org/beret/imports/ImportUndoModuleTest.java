package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beret.ModuleTest;
import org.beret.cohorts.CohortId;
import org.beret.cohorts.TestCohorts;
import org.beret.identity.PersonId;
import org.beret.shared.BusinessRuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import can be taken back as long as nobody has worked with it. */
@ModuleTest
class ImportUndoModuleTest extends ListsSetup {

    @Autowired
    private ImportRows importRows;

    @Autowired
    private TestCohorts groups;

    @Autowired
    private ImportPersonalData personalData;

    private CohortId cohort;

    @BeforeEach
    void twoAreKnown() throws Exception {
        cohort = groups.cohort(centre, "Rotation");
        start(checked("1%1$s;Diop;Awa;F;Captain\n2%1$s;Sow;Ali;M;Major\n".formatted(own), null));
    }

    @Test
    void everythingIsAsBefore() throws Exception {
        var id = checked(
                "1%1$s;Diop-Fall;Awa;F;Colonel\n2%1$s;Sow;Ali;M;Major\n7%1$s;Ka;Ly;F;Cadet\n".formatted(own), cohort);
        start(id);
        assertThat(members()).isEqualTo(3);
        undo(id);

        assertThat(status(id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(namesAndRanks()).containsExactly("1 Diop Awa Captain", "2 Sow Ali Major");
        assertThat(members()).isZero();
        start(checked("7%1$s;Ka;Ly;F;Cadet\n".formatted(own), cohort));
        assertThat(namesAndRanks()).hasSize(3);
    }

    @Test
    void whoeverWorkedWithItIsNamed() throws Exception {
        var id = checked("7%1$s;Ka;Ly;F;Cadet\n".formatted(own), cohort);
        start(id);
        start(checked("7%1$s;Ka;Ly;F;Major\n".formatted(own), null));

        assertThatThrownBy(() -> undo(id)).isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("import.refused.undo-worked");
            assertThat(refused.values()[1]).isEqualTo("Ka, Ly");
            assertThat(refused.values()[2]).isEqualTo("Changed from a list");
        });
        assertThat(namesAndRanks()).contains("7 Ka Ly Major");
    }

    @Test
    void whoHasBegunToLearnStays() throws Exception {
        var id = checked("7%1$s;Ka;Ly;F;Cadet\n".formatted(own), null);
        start(id);
        jdbc.sql("""
                        insert into learning_enrolment (id, person_id, module_id, origin, assigned_at, assigned_by, started_at, version)
                        select :id, id, 'x', :id, :later, 'Centre', :later, 0 from people_person where service_number = :number""")
                .param("id", UUID.randomUUID())
                .param("later", OffsetDateTime.now(ZoneOffset.UTC).plusYears(50))
                .param("number", "7" + own)
                .update();

        assertThatThrownBy(() -> undo(id))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("import.refused.undo-begun"));
    }

    @Test
    void whatChangedIsKeptByImportUntilThePersonIsErased() throws Exception {
        var id = checked("1%1$s;Diop;Awa;F;Colonel\n".formatted(own), null);
        start(id);

        assertThat(asStaff(() -> importRows.find(id, Optional.empty(), 0, 9))
                        .getFirst()
                        .changes())
                .containsExactly(new FieldChange(ImportField.RANK, "Captain", "Colonel"));
        var person = jdbc.sql("select id from people_person where service_number = :number")
                .param("number", "1" + own)
                .query(UUID.class)
                .single();
        assertThat(jdbc.sql(
                                "select detail from audit_entry where subject_id = :id and action = 'person.import-changed'")
                        .param("id", person)
                        .query(String.class)
                        .list())
                .containsExactly("rank");
        assertThat(personalData.export(new PersonId(person))).hasSize(2);
        personalData.erase(new PersonId(person));
        assertThat(asStaff(() -> importRows.find(id, Optional.empty(), 0, 9))
                        .getFirst()
                        .changes())
                .isEmpty();
    }

    private void undo(ImportId id) throws Exception {
        people.as(staff, () -> imports.undo(id));
        awaitEnd(id);
    }

    private int members() {
        return jdbc.sql("select count(*) from cohorts_member where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .query(Integer.class)
                .single();
    }

    private List<String> namesAndRanks() {
        return jdbc.sql("""
                        select service_number, family_name, given_name, police_rank from people_person
                        where centre_id = :centre and role = 'TRAINEE' and erased_at is null order by service_number""")
                .param("centre", centre.value())
                .query((row, _) -> row.getString(1).replace(own, "") + " " + row.getString(2) + " " + row.getString(3)
                        + " " + row.getString(4))
                .list();
    }
}
