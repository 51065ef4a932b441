package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.beret.people.TestPeople;
import org.beret.shared.Language;
import org.beret.shell.ThemeVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every answer of every address keeps browsers and caches to what they may do with it; nobody without an account costs a screen. */
@ModuleTest
class ResponseHeadersModuleTest {

    private static final String THEME = "/theme/beret.css";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @Autowired
    private RequestMappingHandlerMapping controllers;

    @Autowired
    private ThemeVersion theme;

    private Visitor staff;

    @BeforeEach
    void someoneOfACentre() throws Exception {
        staff = new Visitor(port);
        staff.signIn(people.staff(people.centre("SN")).getUsername(), TestPeople.PASSWORD);
    }

    @Test
    void everyAddressOfScreensAndControllersKeepsItsAnswersPrivate() throws Exception {
        var addresses = everyAddress();
        assertThat(addresses).hasSizeGreaterThan(50);
        for (var address : addresses) {
            assertHardened(address, staff.get(address));
            assertHardened(address, new Visitor(port).get(address));
        }
    }

    @Test
    void errorsAndAddressesThatLeadNowhereAreHardenedToo() throws Exception {
        for (var path : List.of(
                "/error",
                "/no-such",
                "/theme/x?v=1",
                "/VAADIN/build/no-such.js",
                "/VAADIN/x",
                "/api/x",
                "/verify/keys/x",
                "/figures/x.csv",
                "/certificate-files/x/certificate.pdf",
                "/elsewhere-files/x",
                "/sw.js")) {
            assertHardened(path, staff.get(path));
            assertHardened(path, new Visitor(port).get(path));
        }
        for (var path : List.of("/VAADIN/build/..%2f..%2fpeople", "/verify/%00", "/verify/%ff%fe")) {
            var refused = new Visitor(port).with("Accept-Language", "fr").get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body())
                    .contains("<html lang=\"fr\">", "theme/beret.css")
                    .doesNotContain("HTTP Status");
            assertHardened(path, refused);
        }
        assertHardened("PUT", staff.send("PUT", "/verify", "", ""));
        assertHardened("413", staff.send("POST", "/verify", "text/plain", "a".repeat(100_000)));
        assertHardened("403", new Visitor(port).send("POST", "/sign-in", "", ""));
    }

    @Test
    void theFilesOfAScreenAreOfOnePersonAlone() throws Exception {
        for (var address : List.of("/import", "/account")) {
            var files = OpenScreen.open(staff, address).files().stream()
                    .filter(file -> !file.endsWith("/upload"))
                    .toList();
            assertThat(files).as(address).isNotEmpty();
            for (var file : files) {
                var answer = staff.get(file);
                assertThat(answer.statusCode()).as(file).isEqualTo(200);
                assertHardened(file, answer);
            }
        }
    }

    @Test
    void onlyAFileThatExistsIsKeptForAYear() throws Exception {
        var kept = new Visitor(port).get("/" + theme.address());
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        for (var visitor : List.of(staff, new Visitor(port))) {
            for (var path : List.of(
                    "/theme/x?v=1",
                    THEME + "?v=1",
                    THEME,
                    THEME + "/x?v=1",
                    "/VAADIN/build/no-such.js",
                    "/VAADIN/build/",
                    "/" + theme.address() + "&v-r=uidl")) {
                assertThat(visitor.get(path)
                                .headers()
                                .firstValue("Cache-Control")
                                .orElse(""))
                        .as(path)
                        .doesNotContain("immutable", "31536000");
            }
        }
        assertThat(staff.send("POST", "/" + theme.address(), "", "").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void aStrangerWhoReadsCostsNoSession() throws Exception {
        var paths = Stream.of(
                        everyAddress().stream(),
                        Stream.of(
                                "/theme/x",
                                "/sw.js",
                                "/sw-runtime-resources-precache.js",
                                "/manifest.webmanifest",
                                "/offline.html",
                                "/offline-stub.html",
                                "/icons/icon.png",
                                "/favicon.ico",
                                "/themes/x",
                                "/assets/x",
                                "/lumo/x",
                                "/aura/x",
                                "/VAADIN/x",
                                "/VAADIN/build/x.js",
                                "/VAADIN/push",
                                "/VAADIN/dynamic/resource/0/x/y",
                                "/?v-r=init",
                                "/?v-r=uidl",
                                "/?v-r=x",
                                "/x?v-r=init",
                                "/styles.css",
                                "/robots.txt",
                                "/error",
                                "/x",
                                "/x/y.php",
                                "/verify/",
                                "/verify/a/b",
                                "/verify/keys/x/y",
                                "/verify/issuer/x",
                                "/passkeys/sign-in",
                                "/passkeys/sign-in/challenge",
                                "/first-administrator/",
                                "/second-factor/",
                                "/forgotten/",
                                "/sign-in?lang=fr",
                                "/verify?lang=fr",
                                "/forgotten?lang=fr",
                                "/first-sign-in?lang=fr"))
                .flatMap(path -> path);
        assertThat(paths)
                .allSatisfy(
                        path -> assertThat(new Visitor(port).get(path).headers().allValues("Set-Cookie"))
                                .as(path)
                                .noneMatch(cookie -> cookie.startsWith("JSESSIONID")));
    }

    @Test
    void everyStatusHasAPageOfOursInTheLanguageOfTheBrowser() throws Exception {
        for (var language : Language.values()) {
            var visitor = new Visitor(port).with("Accept-Language", language.code());
            for (var answer : List.of(
                    visitor.get("/error"),
                    visitor.get("/verify/keys/x"),
                    visitor.send("PUT", "/verify", "", ""),
                    visitor.send("POST", "/sign-in", "", ""),
                    visitor.send("POST", "/verify", "text/plain", "a".repeat(100_000)))) {
                assertThat(answer.statusCode()).isBetween(400, 499);
                assertThat(answer.body())
                        .contains("<html lang=\"" + language.code() + "\">", "theme/beret.css")
                        .doesNotContain("Whitelabel", "error.page", "timestamp", "Exception");
            }
        }
    }

    /** Of all screens and controllers, with ids that lead to nobody. */
    private List<String> everyAddress() {
        var addresses = new ArrayList<String>();
        AccessModuleTest.addresses().forEach(address -> addresses.add("/" + address));
        controllers.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(mapping.getPatternValues()));
        return addresses.stream()
                .map(address -> address.replaceAll(
                        ":[a-z]+|\\{[a-z]+}", UUID.randomUUID().toString()))
                .distinct()
                .toList();
    }

    private static void assertHardened(String address, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .as(address)
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src", "frame-ancestors 'none'"));
        assertThat(headers.allValues("Content-Security-Policy")).as(address).hasSize(1);
        assertThat(headers.firstValue("X-Content-Type-Options")).as(address).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(address).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(address).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).as(address).isPresent();
        assertThat(headers.allValues("Cache-Control")).as(address).containsExactly("no-store");
    }
}
