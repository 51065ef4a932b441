package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.PeopleLookup;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That the statements of modules are looked at, those of JPA and those of plain SQL alike. */
@ModuleTest
class StatementWatchModuleTest {

    @Autowired
    private DataSource database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLearning learning;

    @Autowired
    private Training training;

    @Autowired
    private PeopleLookup lookup;

    @Test
    void statementsOfModulesAreLookedAt() throws Exception {
        var centre = people.centre("SN");
        SignedInPerson trainee = people.trainee(centre);
        learning.assign(centre, trainee);
        StatementWatch.senders().clear();

        assertThat(people.as(trainee, () -> training.mine())).hasSize(1);
        lookup.find(trainee.id());

        assertThat(database).isInstanceOf(StatementWatch.class);
        assertThat(StatementWatch.senders()).containsAll(List.of("learning", "people"));
    }
}
