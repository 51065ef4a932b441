package org.beret.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.certificates.CertificateAct.Kind;
import org.beret.identity.SignedInPerson;
import org.beret.letters.LetterSender;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Holders are written to before their certificate expires, once each time, through the outbox of all letters. */
@ModuleTest
class ExpiryRemindersModuleTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestCertificates world;

    @Autowired
    private CertificateStore certificates;

    @Autowired
    private ExpiryReminders reminders;

    @Autowired
    private LetterSender office;

    @Autowired
    private PeopleOfMyCentre peopleOfMyCentre;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private TestClock clock;

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private SignedInPerson holder;

    @BeforeEach
    void aCertificate() {
        mail.start();
        sender.setPort(mail.getSmtp().getPort());
        holder = people.trainee(people.centre("SN"));
        world.completeCore(holder);
        await().until(() -> !world.of(holder).isEmpty());
    }

    @AfterEach
    void noServer() {
        mail.stop();
        sender.setPort(NOBODY_LISTENS);
    }

    @Test
    void theLetterSaysInTheLanguageOfTheHolderUntilWhenAndWhatToDo() throws Exception {
        people.as(holder, () -> peopleOfMyCentre.changeMyLanguage(Language.FR));
        validFor(2);

        remindAndDeliver();

        var letter = received().getFirst();
        assertThat(letter.getSubject()).startsWith("Votre attestation est valable jusqu");
        assertThat(letter.getContent().toString())
                .contains(
                        "Given Family,",
                        certificate().number().value(),
                        "Pour la renouveler",
                        "https://beret.example/certificates");
        assertThat(certificates.acts(certificate().id()))
                .extracting(CertificateAct::kind)
                .containsExactly(Kind.ISSUED, Kind.REMINDED);
    }

    @Test
    void whoHasTimeIsLeftAlone() {
        validFor(4);

        remindAndDeliver();

        assertThat(received()).isEmpty();
    }

    @Test
    void thereIsOneLetterThreeMonthsBeforeAndOneAMonthBefore() throws Exception {
        validFor(2);
        remindAndDeliver();
        remindAndDeliver();
        assertThat(received()).hasSize(1);

        validFor(0);
        remindAndDeliver();
        remindAndDeliver();
        assertThat(received()).hasSize(2);
    }

    @Test
    void aServerThatWasOffForMonthsSendsTheLaterLetterAlone() throws Exception {
        validFor(0);

        remindAndDeliver();

        assertThat(received()).hasSize(1);
    }

    @Test
    void severalNodesAtOnceSendOneLetter() throws Exception {
        validFor(2);

        allAtOnce(() -> {
            reminders.remind();
            return 0;
        });
        allAtOnce(() -> {
            office.sendDue();
            return 0;
        });

        assertThat(received()).hasSize(1);
    }

    @Test
    void aLetterThatWaitsWhileTheCertificateIsRevokedIsNotSent() throws Exception {
        validFor(2);
        reminders.remind();
        certificates.revoke(certificate().id(), "Fraud", clock.instant());

        office.sendDue();

        assertThat(received()).isEmpty();
    }

    @Test
    void whoeverHoldsOneThatIsValidLongerIsNotReminded() throws Exception {
        validFor(2);
        world.all().stream().filter(module -> !module.core()).forEach(module -> world.complete(holder.id(), module));
        await().until(() -> world.of(holder).size() == 2);

        remindAndDeliver();

        assertThat(received()).isEmpty();
    }

    private Certificate certificate() {
        return world.of(holder).getFirst();
    }

    private void validFor(int months) {
        world.expire(holder, LocalDate.now(clock).plusMonths(months).plusDays(7));
    }

    private void remindAndDeliver() {
        reminders.remind();
        office.sendDue();
    }

    private List<MimeMessage> received() {
        return List.of(mail.getReceivedMessagesForDomain(holder.getUsername()));
    }

    private static void allAtOnce(Callable<Integer> act) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.generate(() -> act).limit(6).toList());
        }
    }
}
