package org.beret.certificates;

import com.samskivert.mustache.Mustache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beret.certificates.CentreCertificates.Held;
import org.beret.identity.ServiceNumber;
import org.beret.printing.Printing;
import org.beret.shared.Collation;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.beret.texts.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list that a Member State attaches to its note of certification: officers, modules with versions and dates, totals by
 * category and by women and men. Its digest is over the rows in their JSON form, and the signature is over the digest, so
 * the paper, the sheet and the JSON vouch for each other.
 */
@Component
class OfficerList {

    private static final List<String> COLUMNS = List.of(
            "number",
            "family-name",
            "given-name",
            "service-number",
            "rank",
            "category",
            "gender",
            "certificate",
            "issued",
            "until",
            "modules");

    private final Mustache.Compiler templates;
    private final Printing printing;
    private final SigningKeys keys;
    private final SignedCode codes;
    private final CertificateLabels words;
    private final JsonMapper json;

    OfficerList(
            Mustache.Compiler templates,
            Printing printing,
            SigningKeys keys,
            SignedCode codes,
            CertificateLabels words,
            JsonMapper json) {
        this.templates = templates;
        this.printing = printing;
        this.keys = keys;
        this.codes = codes;
        this.words = words;
        this.json = json;
    }

    /** What a list is about. */
    record Subject(String centre, String cohort, List<Held> held, Instant asOf) {}

    byte[] json(Subject subject, Language language) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(signed(subject, language));
    }

    byte[] xlsx(Subject subject, Language language) {
        var file = new ByteArrayOutputStream();
        try (var rows = TableFormat.XLSX.write(file, words.text("officers.sheet", language), language.locale())) {
            rows.head(COLUMNS.stream()
                    .map(column -> words.text("officers." + column, language))
                    .toList());
            var number = 1;
            for (var held : subject.held()) {
                rows.row(cells(number++, held, language));
            }
            for (var line : closing(subject, language)) {
                rows.row(List.of("", line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    byte[] pdf(Subject subject, Language language) {
        var page = new LinkedHashMap<String, Object>();
        page.put("language", language.code());
        page.put("title", words.text("officers.title", language));
        page.put("centre", subject.centre());
        page.put("cohort", subject.cohort());
        page.put("asOf", Formats.moment(subject.asOf(), language.locale()));
        page.put("nature", words.text("certificate.nature", language));
        page.put(
                "heads",
                COLUMNS.stream()
                        .map(column -> words.text("officers." + column, language))
                        .toList());
        var rows = new ArrayList<Object>();
        for (var held : subject.held()) {
            rows.add(Map.of("cells", onPaper(cells(rows.size() + 1, held, language), language)));
        }
        page.put("rows", rows);
        page.put("closing", closing(subject, language));
        page.put("totals", words.text("officers.totals", language));
        return printing.pdf(templates.loadTemplate("officers").execute(page));
    }

    private List<Object> cells(int number, Held held, Language language) {
        var person = held.person();
        var certificate = held.certificate();
        return List.of(
                number,
                person.familyName(),
                person.givenName(),
                person.serviceNumber().map(ServiceNumber::value).orElse(""),
                person.rank(),
                category(held, language),
                words.text("gender." + person.gender().name(), language),
                certificate.number().value(),
                day(certificate.issuedAt()),
                certificate.validUntil(),
                modules(certificate, language));
    }

    /** Days as the language writes them; a spreadsheet has days of its own. */
    private static List<Object> onPaper(List<Object> cells, Language language) {
        return cells.stream()
                .map(cell -> cell instanceof LocalDate day ? Formats.day(day, language.locale()) : cell)
                .toList();
    }

    private String modules(Certificate certificate, Language language) {
        var completed = certificate.modules().stream()
                .map(module -> words.text(
                        "officers.module",
                        language,
                        words.title(module, language),
                        module.version().number(),
                        Formats.day(module.completedAt(), language.locale())));
        return Stream.concat(completed, words.elsewhere(certificate, language).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), modules -> Formats.list(modules, language.locale())));
    }

    private String category(Held held, Language language) {
        return Optional.ofNullable(held.person().category())
                .map(category -> words.text("category." + category.name(), language))
                .orElse("");
    }

    /** Totals, digest and signature, a line each. */
    private List<String> closing(Subject subject, Language language) {
        var lines = new ArrayList<String>();
        lines.add(words.text("officers.total", language, subject.held().size()));
        var byName = Collation.of(language).comparing(Function.<String>identity());
        totals(subject, held -> category(held, language), byName)
                .forEach((name, count) -> lines.add(words.text("labelled", language, name, count)));
        totals(subject, held -> words.text("gender." + held.person().gender().name(), language), byName)
                .forEach((name, count) -> lines.add(words.text("labelled", language, name, count)));
        lines.add(words.text("officers.digest", language, digest(subject)));
        lines.add(words.text("officers.key", language, keys.current().id()));
        return lines;
    }

    private static Map<String, Long> totals(Subject subject, Function<Held, String> by, Comparator<String> order) {
        return subject.held().stream()
                .collect(Collectors.groupingBy(
                        held -> by.apply(held).isEmpty() ? "–" : by.apply(held),
                        () -> new TreeMap<>(order),
                        Collectors.counting()));
    }

    private Map<String, Object> signed(Subject subject, Language language) {
        var digest = digest(subject);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("title", words.text("officers.title", language));
        whole.put("nature", words.text("certificate.nature", language));
        whole.put("centre", subject.centre());
        whole.put("cohort", subject.cohort());
        whole.put("asOf", subject.asOf().toString());
        whole.put("officers", officers(subject));
        whole.put("total", subject.held().size());
        whole.put("byCategory", totals(subject, held -> name(held.person().category()), Comparator.naturalOrder()));
        whole.put("byGender", totals(subject, held -> name(held.person().gender()), Comparator.naturalOrder()));
        whole.put("digest", digest);
        whole.put("signature", signature(subject, digest));
        return whole;
    }

    private String signature(Subject subject, String digest) {
        var key = keys.current();
        var payload = new LinkedHashMap<String, Object>();
        payload.put("iss", codes.installation());
        payload.put("iat", subject.asOf().getEpochSecond());
        payload.put("centre", subject.centre());
        payload.put("cohort", subject.cohort());
        payload.put("total", subject.held().size());
        payload.put("sha256", digest);
        return Jws.sign(key, Map.of("kid", key.id()), payload);
    }

    /** SHA-256 over the compact JSON of the officers, in lower-case hexadecimal. */
    private String digest(Subject subject) {
        var rows = json.writeValueAsString(officers(subject)).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> officers(Subject subject) {
        return subject.held().stream().map(OfficerList::officer).toList();
    }

    private static Map<String, Object> officer(Held held) {
        var person = held.person();
        var certificate = held.certificate();
        var officer = new LinkedHashMap<String, Object>();
        officer.put("familyName", person.familyName());
        officer.put("givenName", person.givenName());
        officer.put(
                "serviceNumber",
                person.serviceNumber().map(ServiceNumber::value).orElse(""));
        officer.put("rank", person.rank());
        officer.put("category", name(person.category()));
        officer.put("gender", name(person.gender()));
        officer.put("certificate", certificate.number().value());
        officer.put("issued", day(certificate.issuedAt()).toString());
        officer.put("validUntil", certificate.validUntil().toString());
        officer.put(
                "modules",
                certificate.modules().stream()
                        .map(module -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("module", module.module().value());
                            row.put("version", module.version().number());
                            row.put("digest", module.version().digest());
                            row.put("completed", day(module.completedAt()).toString());
                            return row;
                        })
                        .toList());
        return officer;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
