package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.imports.ImportRow.Decision;
import org.beret.imports.ImportRow.Kind;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.Language;
import org.beret.shared.Versioned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What would become of each row is shown before anything is written, and only what was shown is written. */
@ModuleTest
class ImportPreviewModuleTest extends ListsSetup {

    @Autowired
    private ImportMending mending;

    @Autowired
    private ImportRows importRows;

    @Autowired
    private ImportDownloads downloads;

    @BeforeEach
    void threeAreKnown() throws Exception {
        start(checked("1%1$s;Diop;Awa;F;Captain\n2%1$s;Sow;Ali;M;Major\n3%1$s;Ba;Aïda;F;Major\n".formatted(own), null));
    }

    @Test
    void rowsAreShownInTheOrderOfTheListFromWhatToWhat() throws Exception {
        var id = checked(
                "3%1$s;Ba;Aïda;F;Major\n9%1$s;Ka;Ly;F;Cadet\n;Nobody;;;\n1%1$s;Diop-Fall;Awa;F;Colonel\n"
                        .formatted(own),
                null);

        var rows = rows(id, Optional.empty());
        assertThat(rows).extracting(ImportRow::number).containsExactly(2L, 3L, 4L, 5L);
        assertThat(rows)
                .extracting(ImportRow::kind)
                .containsExactly(Kind.UNCHANGED, Kind.NEW, Kind.REFUSED, Kind.CHANGED);
        assertThat(rows.getLast().changes())
                .containsExactly(
                        new FieldChange(ImportField.FAMILY_NAME, "Diop", "Diop-Fall"),
                        new FieldChange(ImportField.RANK, "Captain", "Colonel"));
        assertThat(rows.get(1).changes()).contains(new FieldChange(ImportField.RANK, "", "Cadet"));
        assertThat(rows(id, Optional.of(Kind.CHANGED)))
                .extracting(ImportRow::name)
                .containsExactly("Diop-Fall, Awa");
        assertThat(file(id)).contains("5;modifiée;1" + own + ";Diop-Fall, Awa;Nom de famille;Diop;Diop-Fall");
    }

    @Test
    void aRowWithAnotherNameNeedsADecision() throws Exception {
        var id = checked("1%1$s;Fall;Moussa;M;Captain\n2%1$s;Ndiaye;Fatou;F;Major\n".formatted(own), null);

        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(0, 0, 0, 2, 0));
        assertThatThrownBy(() -> people.as(staff, () -> imports.startGood(id)))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("import.refused.undecided"));
        decide(id, 2, Decision.SAME_PERSON);
        decide(id, 3, Decision.LEAVE_OUT);
        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(0, 1, 0, 0, 1));
        people.as(staff, () -> imports.startGood(id));
        awaitEnd(id);

        assertThat(status(id).state()).isEqualTo(ImportState.DONE);
        assertThat(names()).containsExactly("1 Fall Moussa", "2 Sow Ali", "3 Ba Aïda");
    }

    @Test
    void theGoodRowsGoInAndTheOthersComeHomeWithAReason() throws Exception {
        var id = checked("7%1$s;Ka;Ly;F;Cadet\n;Nobody;Nil;F;Cadet\n8%1$s;Gaye;Bo;x x;Major\n".formatted(own), null);
        assertThatThrownBy(() -> people.as(staff, () -> imports.start(id))).isInstanceOf(BusinessRuleViolation.class);
        people.as(staff, () -> imports.startGood(id));
        awaitEnd(id);

        assertThat(status(id).state()).isEqualTo(ImportState.DONE);
        assertThat(names()).contains("7 Ka Ly").hasSize(4);
        var target = new ByteArrayOutputStream();
        people.as(staff, () -> downloads.writeRefused(id, Language.EN, target));
        assertThat(target.toString(StandardCharsets.UTF_8).lines().map(line -> line.replace(own, "")))
                .containsExactly(
                        "\uFEFFService number,Family name,Given name,Gender,Rank,What to do",
                        ",Nobody,Nil,F,Cadet,Service number: The cell is empty. Fill it in.",
                        "8,Gaye,Bo,x x,Major,\"Gender: Not understood. Write woman or man, or leave the cell empty.\"");
    }

    @Test
    void aRowIsMendedInPlaceAndNothingElseIsLost() throws Exception {
        var id = checked(
                "1%1$s;Fall;Moussa;M;Captain\n;Nobody;Ly;F;Cadet\n8%1$s;Gaye;Bo;x x;Major\n".formatted(own), null);
        decide(id, 2, Decision.LEAVE_OUT);
        assertThat(cells(id, 3).details())
                .containsEntry(ImportField.SERVICE_NUMBER, "")
                .containsEntry(ImportField.FAMILY_NAME, "Nobody");

        var cells = Map.of(ImportField.SERVICE_NUMBER, "7" + own, ImportField.FAMILY_NAME, "Ka");
        var seen = cells(id, 3).version();
        assertThat(mend(id, 3, cells, seen)).isTrue();
        awaitEnd(id);

        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(1, 0, 0, 0, 2));
        assertThat(rows(id, Optional.of(Kind.NEW))).extracting(ImportRow::name).containsExactly("Ka, Ly");
        assertThatThrownBy(() -> mend(id, 3, Map.of(ImportField.RANK, "Major"), seen))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(mend(id, 3, cells, cells(id, 3).version())).isFalse();
        var tooLong = Map.of(ImportField.RANK, "x".repeat(501));
        assertThatThrownBy(() -> mend(id, 3, tooLong, cells(id, 3).version()))
                .isInstanceOf(BusinessRuleViolation.class);
        var fourth = cells(id, 4).version();
        mend(id, 4, Map.of(ImportField.GENDER, "still odd"), fourth);
        awaitEnd(id);
        people.as(staff, () -> imports.startGood(id));
        awaitEnd(id);
        assertThat(names()).contains("7 Ka Ly").contains("1 Diop Awa");
        assertThatThrownBy(() -> mend(id, 4, Map.of(ImportField.GENDER, "F"), fourth))
                .isInstanceOf(ChangedMeanwhile.class);
        var home = new ByteArrayOutputStream();
        people.as(staff, () -> downloads.writeRefused(id, Language.EN, home));
        assertThat(home.toString(StandardCharsets.UTF_8)).contains("still odd").doesNotContain("Nobody");
    }

    @Test
    void bothRowsWithOneNumberAreLeftOut() throws Exception {
        var id = checked("7%1$s;Ka;Ly;F;Cadet\n7%1$s;Gaye;Bo;M;Major\n".formatted(own), null);

        assertThat(status(id).counts()).isEqualTo(new ImportStatus.Counts(0, 0, 0, 0, 2));
        assertThat(status(id).isReady()).isFalse();
    }

    @Test
    void whatChangedSinceItWasShownIsNotWritten() throws Exception {
        var id = checked("1%1$s;Diop;Awa;F;Colonel\n".formatted(own), null);
        jdbc.sql("update people_person set police_rank = 'General' where service_number = :number")
                .param("number", "1" + own)
                .update();
        people.as(staff, () -> imports.start(id));
        awaitEnd(id);

        assertThat(status(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(status(id).changedSince()).isTrue();
        assertThat(rows(id, Optional.empty()).getFirst().changes())
                .containsExactly(new FieldChange(ImportField.RANK, "General", "Colonel"));
    }

    @Test
    void whoWasShownAsKnownIsNotAddedWhenTheyAreGone() throws Exception {
        var rows = "9%1$s;Ba;Bo;M;Major\n".formatted(own);
        var first = checked(rows, null);
        start(first);
        var second = checked(rows + "6%1$s;Ka;Ly;F;Major\n".formatted(own), null);
        assertThat(rows(second, Optional.of(Kind.UNCHANGED))).hasSize(1);
        people.as(staff, () -> imports.undo(first));
        awaitEnd(first);

        people.as(staff, () -> imports.start(second));
        awaitEnd(second);

        assertThat(status(second).state()).isEqualTo(ImportState.CHECKED);
        assertThat(status(second).changedSince()).isTrue();
        assertThat(rows(second, Optional.of(Kind.NEW))).hasSize(2);
    }

    @Test
    void zerosThatASpreadsheetDroppedAreNamed() throws Exception {
        var digits = String.valueOf(Math.floorMod(own.hashCode(), 1_000_000) + 1_000_000);
        start(checked("000%1$s;Gueye;Zoé;F;Major\n".formatted(digits), null));
        var id = checked("%1$s;Gueye;Zoé;F;Major\n0%1$s;Fall;Bo;M;Major\n".formatted(digits), null);

        assertThat(people.as(staff, () -> imports.problems(id, 0, 9)))
                .extracting(problem -> problem.row() + " " + problem.key() + " " + problem.details())
                .containsExactly("2 import.problem.zeros [000" + digits + "]");
    }

    private Versioned<Map<ImportField, String>> cells(ImportId id, long row) throws Exception {
        return people.as(staff, () -> mending.cells(id, row));
    }

    private boolean mend(ImportId id, long row, Map<ImportField, String> cells, long seen) throws Exception {
        return people.as(staff, () -> mending.mend(id, row, cells, seen));
    }

    private void decide(ImportId id, long row, Decision decision) throws Exception {
        people.as(staff, () -> importRows.decide(id, row, decision));
    }

    private List<ImportRow> rows(ImportId id, Optional<Kind> kind) throws Exception {
        return asStaff(() -> importRows.find(id, kind, 0, 100));
    }

    private String file(ImportId id) throws Exception {
        var target = new ByteArrayOutputStream();
        people.as(staff, () -> downloads.writeRows(id, Language.FR, target));
        return target.toString(StandardCharsets.UTF_8);
    }

    private List<String> names() {
        return jdbc.sql("""
                        select service_number, family_name, given_name from people_person
                        where centre_id = :centre and role = 'TRAINEE' order by service_number""")
                .param("centre", centre.value())
                .query((row, _) -> row.getString(1).replace(own, "") + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }
}
