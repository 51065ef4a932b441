package org.beret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import javax.sql.DataSource;
import org.beret.identity.SignedInPerson;
import org.beret.learning.TestLearning;
import org.beret.learning.Training;
import org.beret.people.PeopleLookup;
import org.beret.people.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

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

    /** H2 lets it pass, PostgreSQL does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update people_person set version = version where 1 = 0",
                "select id from people_person where 1 = 0 for update",
            })
    void whoAnnouncesToReadAndWritesIsFound(String sql) {
        var reading = new TransactionTemplate(transactions);
        reading.executeWithoutResult(_ -> jdbc.execute(sql));
        assertThat(StatementWatch.takeViolations()).isEmpty();

        reading.setReadOnly(true);
        reading.executeWithoutResult(_ -> jdbc.execute(sql));
        assertThat(StatementWatch.takeViolations()).singleElement(STRING).contains(sql);
    }
}
