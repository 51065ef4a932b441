package org.beret.people.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks;
import org.beret.people.TraineeFilter;
import org.beret.people.TraineePage.Row;
import org.beret.people.Trainees;
import org.beret.tabular.TableOutput;
import org.beret.texts.Countries;
import org.beret.texts.TextsIn;

/** Writes all trainees that a filter finds, not only those of one page, as a file or a page to print. */
class PeopleFile implements DownloadHandler {

    private static final String CERTIFICATE = "certificate";

    private final Source source;
    private final Supplier<Set<String>> chosen;
    private final TableOutput output;

    /** Whom, and in which language. */
    record Source(
            Trainees trainees, TraineeFilter filter, Countries countries, List<PersonLinks> links, TextsIn texts) {

        /** What can be chosen beside the name: titles by key, in order. */
        Map<String, String> titles() {
            var titles = new LinkedHashMap<String, String>();
            List.of("service-number", "gender", "category", "rank", "country", "email.required", "state")
                    .forEach(key -> titles.put(key, texts.text("person." + key)));
            titles.put(CERTIFICATE, texts.text("cohort.certificate-number"));
            return titles;
        }

        private Map<PersonId, String> numbers(List<Row> rows) {
            var people = rows.stream().map(Row::id).toList();
            var numbers = new HashMap<PersonId, String>();
            links.forEach(source -> numbers.putAll(source.certificateNumbers(people)));
            return numbers;
        }

        private String said(String key, Row row, Map<PersonId, String> numbers) {
            return switch (key) {
                case CERTIFICATE -> numbers.getOrDefault(row.id(), "");
                case "service-number" -> row.serviceNumber().orElse("");
                case "gender" -> texts.text("gender." + row.gender());
                case "category" ->
                    Optional.ofNullable(row.category())
                            .map(category -> texts.text("category." + category))
                            .orElse("");
                case "rank" -> row.rank();
                case "country" -> countries.name(row.country(), texts.language());
                case "email.required" -> row.email().orElse("");
                default -> texts.text("person.state." + row.state());
            };
        }
    }

    PeopleFile(Source source, Supplier<Set<String>> chosen, TableOutput output) {
        this.source = source;
        this.chosen = chosen;
        this.output = output;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        if (output.isFile()) {
            event.setFileName(text("menu.people") + "." + output.extension());
        }
        event.setContentType(output.mediaType());
        write(event.getOutputStream());
    }

    void write(OutputStream target) throws IOException {
        source.trainees().beginFile(output);
        var asked = chosen.get();
        var keys = source.titles().keySet().stream().filter(asked::contains).toList();
        try (var rows =
                output.opener().open(target, text("menu.people"), source.texts().locale())) {
            rows.head(line(text("person.name"), keys, key -> source.titles().getOrDefault(key, "")));
            var number = 0;
            var page = source.trainees().list(source.filter(), number);
            while (page.number() == number) {
                var numbers = keys.contains(CERTIFICATE) ? source.numbers(page.rows()) : Map.<PersonId, String>of();
                for (var row : page.rows()) {
                    rows.row(line(row.listName(), keys, key -> source.said(key, row, numbers)));
                }
                page = source.trainees().list(source.filter(), ++number);
            }
        }
    }

    private static List<String> line(String first, List<String> keys, Function<String, String> cell) {
        return Stream.concat(Stream.of(first), keys.stream().map(cell)).toList();
    }

    private String text(String key) {
        return source.texts().text(key);
    }
}
