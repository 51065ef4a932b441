package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beret.cohorts.CohortDetails;
import org.beret.cohorts.CohortJoining;
import org.beret.cohorts.Cohorts;
import org.beret.identity.ServiceNumber;
import org.beret.identity.SignedInPerson;
import org.beret.people.Category;
import org.beret.people.Gender;
import org.beret.people.NewPerson;
import org.beret.people.TestPeople;
import org.beret.people.Trainees;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No text of a person or of an address becomes part of a page: not what they are called, not what a link carries. */
@ModuleTest
class HostileTextsModuleTest {

    private static final Pattern WORD = Pattern.compile("\"([a-z-]{1,15})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private CohortJoining joining;

    @Autowired
    private Trainees trainees;

    private SignedInPerson staff;

    @BeforeEach
    void aCentre() {
        staff = people.staff(people.centre("SN"));
    }

    @Test
    void whatPeopleAreCalledIsDataOnEveryScreenThatShowsIt() throws Exception {
        var visitor = signedIn(staff);
        for (var text : HostileTexts.ALL) {
            var person = people.as(staff, () -> trainees.add(called(text)));
            var cohort = people.as(
                    staff, () -> cohorts.create(new CohortDetails(text, Optional.empty(), text, Optional.empty())));
            people.as(staff, () -> joining.join(cohort, List.of(person)));
            var addresses = List.of(
                    "/people",
                    "/people/" + person.value(),
                    "/overview",
                    "/audit",
                    "/cohorts",
                    "/cohorts/" + cohort.value(),
                    "/cohorts/" + cohort.value() + "/members",
                    "/cohorts/" + cohort.value() + "/edit",
                    "/cohorts/" + cohort.value() + "/slips",
                    "/cohorts/" + cohort.value() + "/trainees/" + person.value(),
                    "/attest/" + cohort.value());
            for (var address : addresses) {
                HostileScreens.assertOpens(
                        address + " with " + text, visitor.get(address).body());
            }
        }
    }

    @Test
    void whatALinkCarriesIsDataOnEveryScreen() throws Exception {
        for (var person :
                List.of(staff, people.trainee(people.centre("SN")), people.coordinator(), people.administrator())) {
            var visitor = signedIn(person);
            for (var address : AccessModuleTest.addresses()) {
                var path = "/" + address.replace(":country", "SN").replaceAll(":[a-z]+", "x");
                for (var query : queries()) {
                    HostileScreens.assertOpens(
                            path, visitor.get(path + "?" + query).body());
                }
            }
        }
    }

    @Test
    void whatALinkOrFormCarriesIsTextOnPlainPages() throws Exception {
        for (var text : HostileTexts.ALL) {
            for (var path : List.of("/sign-in", "/first-sign-in", "/verify", "/error", "/verify/x", "/verify/issuer")) {
                assertThat(tags(new Visitor(port)
                                .get(path + "?" + carrying(text))
                                .body()))
                        .as("%s with %s", path, text)
                        .isEqualTo(tags(new Visitor(port)
                                .get(path + "?" + carrying("x"))
                                .body()));
            }
            var stranger = new Visitor(port);
            assertThat(tags(stranger.fill("/first-sign-in", Map.of("name", text, "code", text, "password", text))
                            .body()))
                    .isEqualTo(tags(stranger.fill("/first-sign-in", Map.of("name", "x", "code", "x", "password", "x"))
                            .body()));
            assertThat(tags(stranger.fill("/verify", Map.of("code", text)).body()))
                    .isEqualTo(
                            tags(stranger.fill("/verify", Map.of("code", "x")).body()));
        }
    }

    private static List<String> tags(String body) {
        return Jsoup.parse(body).getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(one -> one.getKey())
                                .toList())
                .toList();
    }

    /** Every word of the sources that a screen may take for the name of a parameter, in addresses of a bearable length. */
    private static List<String> queries() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java") && reads(file))
                    .forEach(file -> WORD.matcher(text(file)).results().forEach(word -> names.add(word.group(1))));
        }
        assertThat(names).contains("period", "search", "q", "page");
        var queries = new ArrayList<String>();
        var all = List.copyOf(names);
        for (int i = 0; i < all.size(); i += 60) {
            queries.add(all.subList(i, Math.min(all.size(), i + 60)).stream()
                    .map(name -> name + "=" + encoded("\"'></script><!--<img src=x>"))
                    .collect(Collectors.joining("&")));
        }
        return queries;
    }

    private static String carrying(String text) {
        return List.of("lang", "code", "name", "wrong", "q").stream()
                .map(name -> name + "=" + encoded(text))
                .collect(Collectors.joining("&"));
    }

    private static boolean reads(Path file) {
        return text(file).contains("uery") || text(file).contains("arameters");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static NewPerson called(String text) {
        return new NewPerson(
                new CountryCode("SN"),
                ServiceNumber.ofText("H" + System.nanoTime() % 1_000_000_000L),
                text,
                text + " Family",
                Optional.empty(),
                Gender.WOMAN,
                Category.FORMED_POLICE_UNIT,
                text,
                text,
                Language.EN);
    }

    private Visitor signedIn(SignedInPerson person) throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        return visitor;
    }
}
