package org.beret.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beret.Visitor.location;

import com.vaadin.flow.server.HandlerHelper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.ModuleTest;
import org.beret.OpenScreen;
import org.beret.Visitor;
import org.beret.identity.SignedInPerson;
import org.beret.people.MyAccount;
import org.beret.people.TestPeople;
import org.beret.people.TraineeTransfers;
import org.beret.people.Trainees;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An ended session is refused whatever it sends, at its first request: nothing that a browser asks for goes past the stamp. */
@ModuleTest
class EndedSessionModuleTest extends StaffAndTraineeSetup {

    @Autowired
    private MyAccount accounts;

    @Autowired
    private Trainees trainees;

    @Autowired
    private TraineeTransfers transfers;

    /** Something that a browser does with a screen that it has open. */
    private record Road(String name, Request request) {}

    private interface Request {
        HttpResponse<String> send(Visitor visitor, OpenScreen screen) throws Exception;
    }

    /** A browser with a screen that it opened while the session lasted. */
    private record Opened(Visitor visitor, OpenScreen screen) {}

    @Test
    void theRoadsLeadSomewhereWhileTheSessionLasts() throws Exception {
        for (var road : List.of(navigation("/", "people"), upload(), download())) {
            var answer = answer(road, opened(staff, "/import"));
            assertThat(answer.statusCode()).as(road.name()).isEqualTo(200);
            assertThat(answer.body()).as(road.name()).doesNotContain("sessionExpired");
        }
        assertThat(answer(navigation("/", "people"), opened(staff, "/import")).body())
                .contains("Family");
    }

    @Test
    void aChangedPasswordClosesEveryRoadUnderEveryOpenPath() throws Exception {
        closes(staff, "/import", everyRoad(), () -> {
            people.as(staff, () -> accounts.changePassword(TestPeople.PASSWORD, "another-password-for-tests"));
        });
    }

    @Test
    void aSuspensionClosesEveryKindOfRoad() throws Exception {
        closes(trainee, "/account", kindsOfRoad(), () -> people.as(staff, () -> trainees.suspend(trainee.id())));
    }

    @Test
    void aMoveClosesEveryKindOfRoad() throws Exception {
        var elsewhere = people.centre("SN");
        closes(
                trainee,
                "/account",
                kindsOfRoad(),
                () -> people.as(staff, () -> transfers.transfer(trainee.id(), elsewhere)));
    }

    @Test
    void anErasureClosesEveryKindOfRoad() throws Exception {
        closes(
                trainee,
                "/account",
                kindsOfRoad(),
                () -> people.as(staff, () -> trainees.erase(trainee.id(), "Family")));
    }

    @Test
    void signingOutElsewhereClosesEveryKindOfRoad() throws Exception {
        closes(
                trainee,
                "/account",
                kindsOfRoad(),
                () -> jdbc.sql("delete from signin_session where person_id = :person")
                        .param("person", trainee.id().value())
                        .update());
    }

    @Test
    void theLongestTimeOfASessionClosesEveryKindOfRoad() throws Exception {
        closes(trainee, "/account", kindsOfRoad(), () -> clock.pass(Duration.ofDays(8)));
    }

    /** Each road is the first thing that its session is used for after the end: whoever stole it sends nothing else. */
    private void closes(SignedInPerson person, String screen, List<Road> roads, TestPeople.Action end)
            throws Exception {
        var sessions = new ArrayList<Opened>();
        for (var _ : roads) {
            sessions.add(opened(person, screen));
        }
        end.run();
        for (int i = 0; i < roads.size(); i++) {
            var road = roads.get(i);
            var answer = answer(road, sessions.get(i));
            assertThat(answer.body()).as(road.name()).doesNotContain("\"changes\"", "Family", "@beret.example");
            assertThat(location(sessions.get(i).visitor().get("/account")))
                    .as("after %s", road.name())
                    .startsWith("/sign-in");
        }
    }

    private static List<Road> everyRoad() {
        var roads = new ArrayList<>(List.of(upload(), download()));
        for (var path : openPaths()) {
            roads.add(navigation(path, "people"));
            roads.add(new Road("heartbeat under " + path, (_, screen) -> screen.ask(path, "heartbeat")));
            roads.add(
                    new Road("GET with UIDL under " + path, (visitor, _) -> visitor.get(path + "?v-r=uidl&v-uiId=0")));
        }
        return roads;
    }

    private static List<Road> kindsOfRoad() {
        return List.of(
                download(),
                navigation("/", "account"),
                navigation("/theme/x", "account"),
                new Road("heartbeat", (_, screen) -> screen.ask("/", "heartbeat")),
                new Road("push", (_, screen) -> screen.ask("/VAADIN/push", "push")),
                new Road("api", (visitor, _) -> visitor.get("/api/attempts/" + UUID.randomUUID() + "?lang=en")));
    }

    private static Road navigation(String path, String screen) {
        return new Road("UIDL under " + path, (_, open) -> open.navigate(path, screen));
    }

    private static Road upload() {
        return new Road(
                "upload",
                (visitor, screen) -> visitor.send(
                        "POST",
                        screen.files().stream()
                                .filter(file -> file.endsWith("/upload"))
                                .findFirst()
                                .orElseThrow(),
                        "multipart/form-data; boundary=part",
                        """
                --part
                Content-Disposition: form-data; name="file"; filename="list.csv"
                Content-Type: text/csv

                name
                Family
                --part--
                """.replace("\n", "\r\n")));
    }

    private static Road download() {
        return new Road(
                "download",
                (visitor, screen) -> visitor.get(screen.files().stream()
                        .filter(file -> !file.endsWith("/upload"))
                        .findFirst()
                        .orElseThrow()));
    }

    /**
     * One path under each pattern that is open to strangers, ours and Vaadin's, taken from the configuration itself. Without the page
     * that tells a known device whom to ask.
     */
    private static Set<String> openPaths() {
        var patterns = Stream.of(
                        Arrays.stream(SecurityConfiguration.PUBLIC),
                        Arrays.stream(HandlerHelper.getPublicResources()),
                        Arrays.stream(HandlerHelper.getPublicResourcesRoot()),
                        Arrays.stream(HandlerHelper.getPublicResourcesRequiringSecurityContext()),
                        Stream.of("/", "/api/**", "/theme/**", "/VAADIN/**", "/VAADIN/build/**"))
                .flatMap(pattern -> pattern);
        return patterns.filter(pattern -> !pattern.equals(SignInNavigation.FORGOTTEN))
                .map(pattern -> pattern.replace("/**", "/x"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Opened opened(SignedInPerson person, String screen) throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        return new Opened(visitor, OpenScreen.open(visitor, screen));
    }

    private static HttpResponse<String> answer(Road road, Opened opened) throws Exception {
        return road.request().send(opened.visitor(), opened.screen());
    }
}
