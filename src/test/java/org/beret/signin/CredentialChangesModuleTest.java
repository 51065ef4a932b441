package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beret.ModuleTest;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.identity.TrainingCentreId;
import org.beret.letters.LetterSender;
import org.beret.people.MyAccount;
import org.beret.people.NewPerson;
import org.beret.people.PeopleBatch;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.Trainees;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever's password, e-mail address or other means of signing in is changed hears of it, and so does the audit trail. */
@ModuleTest
class CredentialChangesModuleTest {

    private static final int NOBODY_LISTENS = 1;
    private static final String CHOSEN = "seven green kettles";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private MyAccount myAccount;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private Trainees trainees;

    @Autowired
    private PeopleBatch batch;

    @Autowired
    private CredentialChanges changes;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private LetterSender office;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient jdbc;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private TrainingCentreId centre;
    private SignedInPerson staff;
    private SignedInPerson trainee;

    @BeforeEach
    void aTrainee() {
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        centre = people.centre("SN");
        staff = people.staff(centre);
        trainee = people.trainee(centre);
    }

    @AfterEach
    void noServer() {
        mail.stop();
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void aChangedPasswordIsToldOf() throws Exception {
        people.as(trainee, () -> myAccount.changePassword(TestPeople.PASSWORD, CHOSEN));

        assertThat(received(trainee.getUsername()))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("the password of your account was changed.", "ask your training centre")
                        .doesNotContain(CHOSEN));
        assertThat(acts(trainee)).contains("password.changed by " + trainee.id());
    }

    @Test
    void aResetByTheCentreAndThePasswordChosenThenAreToldOf() throws Exception {
        var code = people.as(staff, () -> codes.resetPassword(trainee.id())).code();
        new Visitor(port).choosePassword(trainee.getUsername(), code, CHOSEN);

        assertThat(received(trainee.getUsername()))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("was reset").doesNotContain(code))
                .anySatisfy(text -> assertThat(text).contains("was chosen with a one-time code"));
        assertThat(acts(trainee)).contains("password.reset by " + staff.id(), "password.chosen by " + trainee.id());
    }

    @Test
    void everyKindOfChangeHasItsWords() throws Exception {
        for (var change : CredentialChange.values()) {
            people.as(trainee, () -> transactions.executeWithoutResult(_ -> changes.record(trainee.id(), change)));
        }

        assertThat(received(trainee.getUsername())).hasSameSizeAs(CredentialChange.values());
    }

    @Test
    void aChangedAddressIsToldToTheOldOne() throws Exception {
        var other = people.trainee(centre);
        people.as(staff, () -> trainees.edit(trainee.id(), withEmail(trainee, "edited."), version(trainee)));
        var list = Map.of(other.id(), withEmail(other, "listed."), staff.id(), withEmail(staff, "of.staff."));
        transactions.executeWithoutResult(
                _ -> batch.update(centre, staff.id(), list, "person.import-changed", Map.of()));

        assertThat(received(trainee.getUsername()))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("You can no longer sign in with this address"));
        assertThat(received(other.getUsername())).hasSize(1);
        assertThat(received("edited." + trainee.getUsername())).isEmpty();
        assertThat(received(staff.getUsername())).as("was not changed").isEmpty();
    }

    @Test
    void nothingIsSaidWhenTheAddressStays() throws Exception {
        people.as(staff, () -> trainees.edit(trainee.id(), withEmail(trainee, ""), version(trainee)));

        assertThat(received(trainee.getUsername())).isEmpty();
    }

    @Test
    void anErasedPersonLeavesNoLetter() throws Exception {
        people.as(trainee, () -> myAccount.changePassword(TestPeople.PASSWORD, CHOSEN));
        people.as(staff, () -> trainees.erase(trainee.id(), "Family"));

        assertThat(received(trainee.getUsername())).isEmpty();
        assertThat(jdbc.sql("select count(*) from signin_letter where person_id = :person")
                        .param("person", trainee.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private NewPerson withEmail(SignedInPerson person, String prefix) throws Exception {
        var details = person.id().equals(staff.id())
                ? withEmail(trainee, "")
                : people.as(staff, () -> trainees.find(person.id())).details();
        return new NewPerson(
                details.country(),
                details.serviceNumber(),
                details.familyName(),
                details.givenName(),
                Optional.of(prefix + person.getUsername()),
                details.gender(),
                details.category(),
                details.rank(),
                details.languages(),
                details.language());
    }

    private long version(SignedInPerson person) throws Exception {
        return people.as(staff, () -> trainees.find(person.id())).version();
    }

    private List<String> received(String address) {
        office.sendDue();
        return Arrays.stream(mail.getReceivedMessagesForDomain(address))
                .map(message -> {
                    try {
                        return message.getContent().toString();
                    } catch (Exception unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private List<String> acts(SignedInPerson person) {
        return jdbc.sql("select action, actor_id from audit_entry where subject_id = :person order by id")
                .param("person", person.id().value())
                .query((row, _) -> row.getString("action") + " by " + row.getString("actor_id"))
                .list();
    }
}
