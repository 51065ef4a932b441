package org.beret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a screen opened by its address consists of, whatever texts are shown on it. */
final class HostileScreens {

    private static final Pattern DATA = Pattern.compile("window\\.Vaadin\\.TypeScript= (\\{.*});$", Pattern.DOTALL);

    private HostileScreens() {}

    /** The page consists of what it always consists of, and its data can be read. */
    static void assertOpens(String what, String body) throws Exception {
        var page = Jsoup.parse(body);
        assertThat(page.select("script").stream().map(script -> script.data()))
                .as(what)
                .isNotEmpty()
                .noneMatch(data -> data.contains("<") || data.contains("\u2028") || data.contains("\u2029"));
        assertThat(page.select("img, svg, iframe, object, b, meta[http-equiv=refresh], [onerror], [onload]"))
                .as(what)
                .isEmpty();
        assertThat(page.select("#outlet")).as(what).hasSize(1);
        assertThat(page.body().text()).as(what).isEmpty();
        assertThat(new JsonMapper().readTree(data(page)).has("initial"))
                .as(what)
                .isTrue();
    }

    /** All texts of the page's data, as the browser is given them. */
    static List<String> shown(String body) throws Exception {
        return new JsonMapper()
                .readTree(data(Jsoup.parse(body)))
                .valueStream()
                .flatMap(HostileScreens::texts)
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(HostileScreens::texts);
    }

    private static String data(Document page) {
        return page.select("script").stream()
                .map(script -> DATA.matcher(script.data()))
                .filter(found -> found.find())
                .map(found -> found.group(1))
                .findFirst()
                .orElse("{}");
    }
}
