package org.beret.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beret.ModuleTest;
import org.beret.people.Gender;
import org.beret.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;

/** Lists as ministries write them: whatever is odd about them, the right people come in, or a sentence says what to mend. */
@ModuleTest
class ListsAsTheyComeModuleTest extends ListsSetup {

    @Test
    void aColumnThatCountsIsNeverTheServiceNumber() throws Exception {
        imported("N°;Matricule;Nom;Prénom;Sexe\n1;A1%1$s;Sow;Aïda;F\n2;A2%1$s;Bâ;Moussa;M\n".formatted(own));
        imported("N°;Matricule;Nom;Prénom;Sexe\n1;B1%1$s;Fall;Fatou;F\n2;B2%1$s;Guèye;Ali;M\n".formatted(own));

        assertThat(everybody())
                .containsExactly(
                        "A1 Sow, Aïda WOMAN", "A2 Bâ, Moussa MAN", "B1 Fall, Fatou WOMAN", "B2 Guèye, Ali MAN");
        for (var title : List.of("N°", "No.", "#", "Nr", "S/N", "Número")) {
            var id = receive(title + ";Nom\n1;Sow\n2;Fall\n");
            assertThat(mapping(id).choices().columns()).doesNotContainKey(ImportField.SERVICE_NUMBER);
            refused(
                    () -> check(
                            id,
                            choices(id).withColumns(Map.of(ImportField.SERVICE_NUMBER, 0, ImportField.FAMILY_NAME, 1))),
                    "import.refused.counting-column");
        }
    }

    @Test
    void titlesAreFoundUnderALetterhead() throws Exception {
        var id = receive("""
                MINISTÈRE DE L’INTÉRIEUR;;;
                Liste des éléments en partance, rotation 13;;;

                N°;Matricule;Nom;Prénom
                1;T1%1$s;Diop;Awa
                N°;Matricule;Nom;Prénom
                2;T2%1$s;Fall;Ali
                """.formatted(own));
        assertThat(mapping(id).choices().reading().titleRow()).isEqualTo(4);
        run(id);

        assertThat(everybody()).containsExactly("T1 Diop, Awa NOT_STATED", "T2 Fall, Ali NOT_STATED");
    }

    @Test
    void aListWithoutTitlesIsGuessedFromItsContents() throws Exception {
        imported("N1%1$s;Diop;Awa;F\nN2%1$s;Fall;Ali;M\n".formatted(own));

        assertThat(everybody()).containsExactly("N1 Diop, Awa WOMAN", "N2 Fall, Ali MAN");
    }

    @Test
    void fullNamesAreSplit() throws Exception {
        imported("Service number,Full name,Sex\nF1%1$s,\"DIOP, Aminata\",F\nF2%1$s,Moussa NDIAYE,M\n".formatted(own));
        imported("Matricule;Nom et prénom\nF3%1$s;SOW Awa\nF4%1$s;Fall Ali\n".formatted(own));

        assertThat(everybody())
                .containsExactly(
                        "F1 DIOP, Aminata WOMAN",
                        "F2 NDIAYE, Moussa MAN",
                        "F3 SOW, Awa NOT_STATED",
                        "F4 Fall, Ali NOT_STATED");
        var unclear = receive("Service number,Name\nF5%1$s,Awa Diop\nF6%1$s,Ali Fall\n".formatted(own));
        refused(() -> check(unclear, choices(unclear)), "import.refused.name-order");
        check(unclear, choices(unclear).withNameOrder(Optional.of(NameOrder.GIVEN_NAME_FIRST)));
        start(unclear);
        assertThat(everybody()).contains("F5 Diop, Awa NOT_STATED");
    }

    @Test
    void twoFamilyNamesStayTogether() throws Exception {
        imported("Cédula;Primer apellido;Segundo apellido;Nombres\nS1%s;García;Márquez;Gabriela\n".formatted(own));

        assertThat(everybody()).containsExactly("S1 García Márquez, Gabriela NOT_STATED");
    }

    @Test
    void aNameThatIsAlsoAWordForNothingIsKept() throws Exception {
        imported("Service number,Family name,Given name\nX1%1$s,Puig,Nil\nX3%1$s,Diop,n/a\n".formatted(own));

        assertThat(everybody()).containsExactly("X1 Puig, Nil NOT_STATED", "X3 Diop,  NOT_STATED");
    }

    @Test
    void whatMMeansIsAskedForTheWholeColumn() throws Exception {
        var spanish = "Cédula;Apellidos;Nombres;Sexo\nM1%1$s;López;Ana;M\nM2%1$s;Ruiz;María;M\n".formatted(own);
        var id = receive(spanish);
        assertThat(mapping(id).questions().letterM()).isTrue();
        refused(() -> check(id, choices(id)), "import.refused.letter-m");
        check(id, choices(id).withLetterM(Optional.of(Gender.WOMAN)));
        start(id);
        assertThat(everybody()).containsExactly("M1 López, Ana WOMAN", "M2 Ruiz, María WOMAN");

        for (var values : List.of(
                List.of("M", "H"),
                List.of("Mujer", "M"),
                List.of("M", "Hombre"),
                List.of("F", "M", "H"),
                List.of("M", "F", "Mujer"))) {
            var rows = new StringBuilder("Matricule;Nom;Sexe\n");
            values.forEach(value -> rows.append(value.hashCode())
                    .append(own)
                    .append(";Diop;")
                    .append(value)
                    .append('\n'));
            var mixed = receive(rows.toString());
            refused(() -> check(mixed, choices(mixed)), "import.refused.letter-m");
        }
        for (var values : List.of(
                List.of("M", "F"), List.of("M"), List.of("Femme", "M"), List.of("H", "F"), List.of("Male", "M"))) {
            var rows = new StringBuilder("Matricule;Nom;Sexe\n");
            values.forEach(value -> rows.append(value.hashCode())
                    .append(own)
                    .append(";Diop;")
                    .append(value)
                    .append('\n'));
            var clear = receive(rows.toString());
            check(clear, choices(clear));
        }
    }

    @Test
    void damagedNumbersAreNamed() throws Exception {
        var id = receive("Matricule;Nom\n1,23457E+11;Diop\n12/03/2026;Fall\n123457000000;Sow\n12,5;Ba\nD5%s;Ka\n"
                .formatted(own));
        check(id, choices(id));

        assertThat(problems(id))
                .containsExactly(
                        "2 import.problem.number-exponent",
                        "3 import.problem.number-date",
                        "4 import.problem.number-rounded",
                        "5 import.problem.number-fraction");
    }

    @Test
    void anotherCountryThanTheCentresIsNamed() throws Exception {
        var id = receive(
                "Matricule;Nom;Pays\nC1%1$s;Diop;SÉNÉGAL\nC2%1$s;Keïta;Mali\nC3%1$s;Sow;Sen\nC4%1$s;Ba;Nulle part\n"
                        .formatted(own));
        check(id, choices(id));

        assertThat(problems(id)).containsExactly("3 import.problem.other-country", "5 import.problem.country");
        imported("Matricule;Nom;Nationalité\nC5%1$s;Diop;Sénégalaise\n".formatted(own));
    }

    @Test
    void addressesAreMendedAndDashesStandForNothing() throws Exception {
        imported("""
                Service number,Family name,E-mail
                M1%1$s,A, UPPER%1$s@Police.Example\s
                M2%1$s,C,mailto:c%1$s@p.example
                M3%1$s,D,Dee <d%1$s@p.example>
                M4%1$s,E,n/a
                M5%1$s,F,-
                """.formatted(own));
        var addresses = jdbc.sql(
                        "select email from people_person where centre_id = :centre and role = 'TRAINEE' order by service_number")
                .param("centre", centre.value())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
        assertThat(addresses)
                .containsExactly(
                        "upper" + own + "@police.example",
                        "c" + own + "@p.example",
                        "d" + own + "@p.example",
                        "null",
                        "null");
        var id = receive(
                "Service number,Family name,E-mail\nM6%1$s,B,two@p.example; other@p.example\nM7%1$s,I,i@p..example\n"
                        .formatted(own));
        check(id, choices(id));
        assertThat(problems(id)).containsExactly("2 import.problem.email", "3 import.problem.email");
    }

    private void imported(String content) throws Exception {
        imported(Files.writeString(Files.createTempFile(folder, "list", ".csv"), content));
    }

    private static void refused(ThrowingCallable action, String key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
