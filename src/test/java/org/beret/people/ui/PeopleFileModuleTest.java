package org.beret.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beret.ModuleTest;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks;
import org.beret.people.TestPeople;
import org.beret.people.TraineeFilter;
import org.beret.people.Trainees;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.beret.tabular.TableOutput;
import org.beret.texts.Countries;
import org.beret.texts.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The file of people has what was chosen, with what modules above know. */
@ModuleTest
class PeopleFileModuleTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private Countries countries;

    @Autowired
    private Texts texts;

    @Test
    void theNumberOfTheCertificateStandsInItsColumn() throws Exception {
        var centre = people.centre("SN");
        var certified = people.trainee(centre).id();
        people.trainee(centre);
        var links = new PersonLinks() {
            @Override
            public Map<PersonId, String> certificateNumbers(Collection<PersonId> asked) {
                return asked.contains(certified) ? Map.of(certified, "BRT-1234") : Map.of();
            }
        };
        var source =
                new PeopleFile.Source(trainees, TraineeFilter.ALL, countries, List.of(links), texts.in(Language.EN));

        var file = new ByteArrayOutputStream();
        people.as(
                people.staff(centre),
                () -> new PeopleFile(source, () -> Set.of("certificate"), TableOutput.file(TableFormat.CSV))
                        .write(file));

        var lines = file.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).endsWith("Certificate number");
        assertThat(lines.subList(1, lines.size()))
                .hasSize(2)
                .filteredOn(line -> line.endsWith("BRT-1234"))
                .hasSize(1);
    }
}
