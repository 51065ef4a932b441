package org.beret.demonstration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.beret.demonstration.DemonstrationAccounts.DemonstrationPerson;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;

/** The data of the demonstration: invented centres and trainees. No name belongs to a real person. */
final class DemonstrationWorld {

    private static final int FIRST_SERVICE_NUMBER = 4471;

    static final List<Centre> CENTRES = List.of(
            new Centre(
                    "SN",
                    "National Training Centre, Dakar",
                    "centre@beret.example",
                    "FPU rotation 12 and officers",
                    Optional.of("Officers, second group"),
                    Language.EN,
                    List.of(
                            "Diop", "Ndiaye", "Sarr", "Ba", "Faye", "Gueye", "Sow", "Fall", "Cissé", "Diouf", "Mbaye",
                            "Seck"),
                    List.of("Aminata", "Moussa", "Fatou", "Ibrahima", "Awa", "Cheikh")),
            new Centre(
                    "RW",
                    "Police Training School, Gishari",
                    "centre.rw@beret.example",
                    "Individual officers, first group",
                    Optional.empty(),
                    Language.FR,
                    List.of(
                            "Uwase",
                            "Mugisha",
                            "Ingabire",
                            "Habimana",
                            "Umutoni",
                            "Nshuti",
                            "Keza",
                            "Gasana",
                            "Iradukunda"),
                    List.of("Diane", "Eric", "Claudine", "Patrick", "Alice", "Jean")),
            new Centre(
                    "UY",
                    "Escuela Nacional de Policía, Montevideo",
                    "centre.uy@beret.example",
                    "Contingente de otoño",
                    Optional.empty(),
                    Language.ES,
                    List.of("Pereira", "Silva", "Rodríguez", "Fernández", "Olivera", "Cabrera", "Acosta"),
                    List.of("Lucía", "Martín", "Valentina", "Diego", "Camila", "Bruno")));

    /** Trainees who have completed the core; their addresses tell what becomes of their certificates. */
    static final String COHORT_OF_GRADUATES = "FPU rotation 11";

    /** Who has completed the core; what became of their certificates is told by the addresses. */
    static final List<DemonstrationPerson> GRADUATES = List.of(
            graduate("certified", "P-4401", "Mariama", "Diallo", Gender.WOMAN),
            graduate("expiring", "P-4402", "Ousmane", "Camara", Gender.MAN),
            graduate("revoked", "P-4403", "Khady", "Sy", Gender.WOMAN));

    private DemonstrationWorld() {}

    private static DemonstrationPerson graduate(
            String name, String serviceNumber, String givenName, String familyName, Gender gender) {
        return new DemonstrationPerson(
                name + "@beret.example", serviceNumber, givenName, familyName, gender, Category.FORMED_POLICE_UNIT);
    }

    /**
     * A centre with a cohort; given names alternate between women and men.
     *
     * @param staff e-mail address of its manager
     * @param lateCohort name of a second cohort, of trainees who are past their due date shortly before they depart
     */
    record Centre(
            String country,
            String name,
            String staff,
            String cohort,
            Optional<String> lateCohort,
            Language language,
            List<String> familyNames,
            List<String> givenNames) {

        CountryCode code() {
            return new CountryCode(country);
        }

        List<DemonstrationPerson> trainees() {
            return IntStream.range(0, familyNames.size())
                    .mapToObj(this::trainee)
                    .toList();
        }

        private DemonstrationPerson trainee(int number) {
            var isFirst = country.equals("SN") && number == 0;
            return new DemonstrationPerson(
                    isFirst ? "trainee@beret.example" : "trainee" + number + "." + country + "@beret.example",
                    "P-" + (FIRST_SERVICE_NUMBER + number),
                    givenNames.get(number % givenNames.size()),
                    familyNames.get(number),
                    number % 2 == 0 ? Gender.WOMAN : Gender.MAN,
                    number % 3 == 0 ? Category.INDIVIDUAL_POLICE_OFFICER : Category.FORMED_POLICE_UNIT);
        }
    }
}
