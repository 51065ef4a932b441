package org.beret.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import java.util.List;
import java.util.Locale;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.signin.CredentialChanges;
import org.beret.signin.SignInCodes;
import org.beret.signin.SignInMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A lone administrator who has lost the password gets in again, and the audit trail knows. */
@ModuleTest
class RecoveryCommandModuleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private PersonRepository repository;

    @Autowired
    private SignInCodes codes;

    @Autowired
    private List<SignInMethod> methods;

    @Autowired
    private CredentialChanges changes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private RecoveryCommand recovery;
    private SignedInPerson administrator;

    @BeforeEach
    void anAdministrator() {
        recovery = new RecoveryCommand(
                repository, codes, methods, changes, transactions, context, "https://beret.example");
        administrator = people.administrator();
    }

    @Test
    void theCodeOpensTheAccountAndThePasswordIsVoid() throws Exception {
        var code = recovery.recover(administrator.getUsername().toUpperCase(Locale.ROOT))
                .orElseThrow()
                .code();

        assertThat(location(new Visitor(port).signIn(administrator.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo("/sign-in?wrong");
        assertThat(location(new Visitor(port).choosePassword(administrator.getUsername(), code, "seven green kettles")))
                .isEqualTo("/");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = :id and action = :action")
                        .param("id", administrator.id().value())
                        .param("action", "administrator.recovered")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyElseIsRecoveredSo() {
        assertThat(recovery.recover("nobody@police.example")).isEmpty();
        assertThat(recovery.recover(people.trainee(people.centre("SN")).getUsername()))
                .isEmpty();
    }
}
