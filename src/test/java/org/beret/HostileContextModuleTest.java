package org.beret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beret.identity.SignedInPerson;
import org.beret.people.Category;
import org.beret.people.Centres;
import org.beret.people.Colleagues;
import org.beret.people.NewColleague;
import org.beret.people.TestPeople;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.statistics.parity.Compact;
import org.beret.statistics.parity.ParityContext;
import org.beret.statistics.parity.Target;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sources of figures, names of centres and of colleagues are data on every screen and paper that shows them, as names of trainees are. */
@ModuleTest
class HostileContextModuleTest {

    private static final CountryCode BHUTAN = new CountryCode("BT");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private ParityContext context;

    @Autowired
    private Centres centres;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    @Test
    void sourcesOfFiguresAreTextOnScreensAndPaper() throws Exception {
        var coordinator = people.coordinator();
        var administrator = people.administrator();
        var reader = signedIn(coordinator);
        var keeper = signedIn(administrator);
        for (var text : HostileTexts.ALL) {
            people.as(coordinator, () -> {
                var seen = context.compact(BHUTAN).map(Compact::version).orElse(0L);
                context.enter(BHUTAN, Compact.Status.JOINED, LocalDate.now(clock), text, seen);
            });
            people.as(
                    administrator,
                    () -> context.store(Target.among(context.targets(), Category.FORMED_POLICE_UNIT, 2041, 40, text)));

            HostileScreens.assertOpens(
                    "country with " + text, reader.get("/countries/BT").body());
            HostileScreens.assertOpens(
                    "targets with " + text, keeper.get("/targets").body());
            assertThat(printed(coordinator, "/figures/countries/BT.pdf")).contains(dense(text));
        }
        people.as(
                administrator,
                () -> context.remove(Target.among(context.targets(), Category.FORMED_POLICE_UNIT, 2041, 40, "x")));
    }

    @Test
    void namesOfCentresAndColleaguesAreTextOnEveryScreen() throws Exception {
        var administrator = people.administrator();
        var keeper = signedIn(administrator);
        for (var text : HostileTexts.ALL) {
            var centre = people.as(administrator, () -> centres.open(BHUTAN, text, List.of()));
            var staff = people.staff(centre);
            var address = "hostile" + System.nanoTime() + "@beret.example";
            people.as(staff, () -> colleagues.invite(new NewColleague(address, text, text, Language.EN, false)));

            HostileScreens.assertOpens(
                    "centres with " + text, keeper.get("/centres").body());
            HostileScreens.assertOpens(
                    "centre with " + text,
                    keeper.get("/centres/" + centre.value()).body());
            var visitor = signedIn(staff);
            for (var screen : List.of("/colleagues", "/overview", "/account", "/people")) {
                HostileScreens.assertOpens(
                        screen + " with " + text, visitor.get(screen).body());
            }
        }
    }

    private Visitor signedIn(SignedInPerson person) throws Exception {
        var visitor = new Visitor(port);
        visitor.signIn(person.getUsername(), TestPeople.PASSWORD);
        return visitor;
    }

    /** Without white space: lines may be broken anywhere. */
    private String printed(SignedInPerson reader, String address) throws Exception {
        var pdf = mvc.get()
                .uri(address)
                .with(user(reader))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            return dense(new PDFTextStripper().getText(read));
        }
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }
}
