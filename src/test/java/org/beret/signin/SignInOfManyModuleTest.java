package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.TestClock;
import org.beret.Visitor;
import org.beret.identity.PersonId;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.TestPeople;
import org.beret.people.TraineeCodes;
import org.beret.people.Trainees;
import org.beret.people.slips.SignInSlip;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody locks anybody else out: not in a classroom behind one address, not from elsewhere, not many at once. */
@ModuleTest
class SignInOfManyModuleTest {

    private static final int CLASSROOM = 60;
    private static final String THROTTLED = "/sign-in?throttled";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeCodes codes;

    @Autowired
    private TestClock clock;

    @Autowired
    private PasswordHashing hashing;

    private SignedInPerson person;

    @BeforeEach
    void somebodyWithAnAccount() {
        clock.pass(Duration.ofMinutes(16));
        person = people.trainee(people.centre("SN"));
    }

    @Test
    void failuresFromElsewhereLockNobodyOut() throws Exception {
        for (var elsewhere : List.of("192.0.2.7", "2001:db8::7")) {
            var stranger = new Visitor(port).with("X-Forwarded-For", elsewhere);
            for (var guess = 0; guess < 5; guess++) {
                stranger.signIn(person.getUsername(), "wrong");
            }
            assertThat(location(stranger.signIn(person.getUsername(), TestPeople.PASSWORD)))
                    .isEqualTo(THROTTLED);
        }

        assertThat(location(new Visitor(port).signIn(person.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void aNetworkOfIPv6IsOneGuesser() throws Exception {
        var network = "2001:db8:" + Integer.toHexString(new Random().nextInt(65_536)) + ":1::";
        var answers = IntStream.rangeClosed(1, 6)
                .mapToObj(host -> answered(() -> location(new Visitor(port)
                        .with("X-Forwarded-For", network + host)
                        .signIn(person.getUsername(), "wrong"))))
                .toList();

        assertThat(answers).endsWith(THROTTLED);
    }

    @Test
    void aDeviceThatSignedInBeforeIsLetThroughToItsPassword() throws Exception {
        var own = new Visitor(port);
        own.signIn(person.getUsername(), TestPeople.PASSWORD);
        for (var guess = 0; guess < 5; guess++) {
            new Visitor(port).signIn(person.getUsername(), "wrong");
        }

        assertThat(location(new Visitor(port).signIn(person.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo(THROTTLED);
        assertThat(location(own.signIn(person.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void theDeviceAloneSignsNobodyInAndKnowsNobodyElse() throws Exception {
        var own = new Visitor(port);
        own.signIn(person.getUsername(), TestPeople.PASSWORD);
        var device = own.cookie("BERET-DEVICE").orElseThrow();
        var other = people.trainee(people.centre("SN"));
        var thief = new Visitor(port).with("Cookie", "BERET-DEVICE=" + device);

        assertThat(location(thief.get("/my-training"))).isEqualTo("/sign-in");
        for (var guess = 0; guess < 5; guess++) {
            new Visitor(port).signIn(other.getUsername(), "wrong");
        }
        assertThat(location(own.signIn(other.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo(THROTTLED);
    }

    @Test
    void guessesAtOnceAreCountedBeforeTheyAreLookedAt() throws Exception {
        var address = "198.51.100." + new Random().nextInt(255);
        var answers = atOnce(IntStream.range(0, 40)
                .<Callable<String>>mapToObj(guess -> () -> location(
                        new Visitor(port).with("X-Forwarded-For", address).signIn(person.getUsername(), "wrong")))
                .toList());

        assertThat(answers).filteredOn("/sign-in?wrong"::equals).hasSizeLessThanOrEqualTo(5);
    }

    /** All within the same minute by the server's clock, which stands still in tests. */
    @Test
    void aClassroomChoosesPasswordsAndMistypesThemBehindOneAddress() throws Exception {
        var slips = slips();

        var chosen = atOnce(slips.stream()
                .<Callable<String>>map(slip -> () -> location(
                        new Visitor(port).choosePassword(slip.signInName(), slip.code(), "chosen-by-the-officer")))
                .toList());
        var signedIn = atOnce(slips.stream()
                .<Callable<String>>map(slip -> () -> withThreeTypos(slip.signInName()))
                .toList());

        assertThat(chosen).hasSize(CLASSROOM).containsOnly("/");
        assertThat(signedIn).hasSize(CLASSROOM).containsOnly("/");
    }

    @Test
    void whoComesWhileTooManyHashIsToldToTryAgainAndKeepsTheName() throws Exception {
        var release = new CountDownLatch(1);
        var crowd = Stream.generate(() -> Thread.ofVirtual().start(() -> occupy(release)))
                .limit(PasswordHashing.ROOM)
                .toList();
        try {
            var visitor = new Visitor(port);
            Thread.sleep(Duration.ofMillis(300));
            assertThat(location(visitor.signIn(person.getUsername(), TestPeople.PASSWORD)))
                    .isEqualTo("/sign-in?busy");
            var page = visitor.get("/sign-in?busy");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("Many people are signing in", "value=\"" + person.getUsername() + "\"");
        } finally {
            release.countDown();
            for (var one : crowd) {
                one.join();
            }
        }
        assertThat(location(new Visitor(port).signIn(person.getUsername(), TestPeople.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void theNameStaysInTheFormAfterAMistakeAndIsGoneAfterwards() throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn("rw \"4471\" é", "wrong");

        assertThat(visitor.get("/sign-in?wrong").body()).contains("value=\"rw &quot;4471&quot; é\"");
        assertThat(visitor.get("/sign-in").body()).contains("name=\"username\"").doesNotContain("&quot;4471");
    }

    private String withThreeTypos(String name) throws Exception {
        var visitor = new Visitor(port);
        for (var typo = 0; typo < 3; typo++) {
            visitor.signIn(name, "chosen-by-the-officr");
        }
        return location(visitor.signIn(name, "chosen-by-the-officer"));
    }

    private void occupy(CountDownLatch release) {
        hashing.forStranger(() -> Duration.ZERO, () -> {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }

    private List<SignInSlip> slips() throws Exception {
        var staff = people.staff(people.centre("RW"));
        return people.as(
                staff,
                () -> codes.issueFirst(
                        Stream.generate(this::officer).limit(CLASSROOM).toList()));
    }

    private PersonId officer() {
        var number = UUID.randomUUID().toString().substring(0, 13);
        return trainees.add(new NewPerson(
                new CountryCode("RW"),
                Optional.of(new ServiceNumber(number)),
                "Uwase",
                "Diane",
                Optional.empty(),
                Gender.WOMAN,
                null,
                "",
                "",
                Language.EN));
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static String answered(Callable<String> call) {
        try {
            return call.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
