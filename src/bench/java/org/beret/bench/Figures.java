package org.beret.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beret.catalogue.CourseModule;
import org.beret.shared.CountryCode;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What the coordinator's screens cost at ten thousand and at a million trainees, on PostgreSQL: the data of each screen,
 * how long everything takes to be counted again, and whether the badly translated question is found. {@code
 * -Dtrainees=10000,100000} makes other worlds, {@code -Danswered=100000} fewer answers.
 */
final class Figures {

    private static final int CALLS = 400;
    private static final int WARM_UP = 100;
    private static final double AIM = 2;

    private final Map<String, Double> first = new LinkedHashMap<>();

    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        var figures = new Figures();
        for (var trainees : System.getProperty("trainees", "10000,1000000").split(",", -1)) {
            try (var scratch = Scratch.make();
                    var database = Database.postgresql(scratch.folder())) {
                figures.measure(database, Integer.parseInt(trainees));
            }
        }
        System.exit(0);
    }

    private void measure(Database database, int trainees) throws Exception {
        try (var beret = World.beret(database.url(), database.user(), "")) {
            var statistics = beret.getBean(Statistics.class);
            var jdbc = beret.getBean(JdbcClient.class);
            asCoordinator();
            var modules = statistics.modules();
            var made = seconds(() -> World.make(
                    database.url(), database.user(), "", modules, trainees, Integer.getInteger("answered", 1_000_000)));
            var counted = seconds(() -> World.awaitFigures(jdbc));
            var recounted = seconds(() -> {
                jdbc.sql("update statistics_turn set rebuilt_at = null").update();
                World.awaitFigures(jdbc);
            });
            size(jdbc, trainees, made, counted, recounted);
            screens(statistics, modules, trainees);
            questions(statistics, modules);
        }
    }

    /** Something that takes its time. */
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void asCoordinator() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "coordinator", null, AuthorityUtils.createAuthorityList("ROLE_COORDINATOR")));
    }

    private static void size(JdbcClient jdbc, int trainees, double made, double counted, double recounted) {
        var table = new Table("", "");
        var completed = "learning_enrolment where completed_at is not null";
        for (var rows : List.of(
                "learning_enrolment",
                completed,
                "learning_attempt",
                "learning_answer",
                "statistics_cell",
                "statistics_item")) {
            table.row(
                    rows,
                    String.format(
                            Locale.ROOT,
                            "%,d",
                            jdbc.sql("select count(*) from " + rows)
                                    .query(Long.class)
                                    .single()));
        }
        table.row("seconds to make the world", made);
        table.row("seconds until facts and figures are made of it", counted);
        table.row("seconds to compare everything with the record again", recounted);
        table.print(String.format(Locale.ROOT, "A world of %,d trainees", trainees));
    }

    /** One call of a screen; the number varies what is asked. */
    private interface Screen {
        void load(int number);
    }

    private void screens(Statistics statistics, List<CourseModule> modules, int trainees) {
        var table = new Table("screen", "p50 ms", "p95 ms", "p95 to the first", "aim");
        var countries = statistics.world(FigureFilter.of(modules.getFirst().id(), Period.EVER)).countries().stream()
                .map(country -> country.country())
                .sorted(Comparator.comparing(CountryCode::value))
                .toList();
        var periods = List.of(Period.EVER, new Period(2025, 0, 0), new Period(2025, 2, 0), new Period(2026, 0, 0));
        row(
                table,
                "countries",
                number -> statistics.world(
                        FigureFilter.of(modules.get(number % modules.size()).id(), periods.get(number % 4))));
        row(
                table,
                "countries, women of formed units",
                number -> statistics.world(
                        FigureFilter.of(modules.get(number % modules.size()).id(), periods.get(number % 4))
                                .group(Map.of("gender", "WOMAN", "category", "FORMED_POLICE_UNIT"))));
        row(
                table,
                "country",
                number -> statistics.country(
                        countries.get(number % countries.size()),
                        modules.get(number % modules.size()).id(),
                        periods.get(number % 4)));
        row(
                table,
                "questions",
                number -> statistics.questions(modules.getFirst().id(), ""));
        table.print("Data of a screen, " + String.format(Locale.ROOT, "%,d", trainees) + " trainees");
    }

    private void row(Table table, String name, Screen screen) {
        for (var number = 0; number < WARM_UP; number++) {
            screen.load(number);
        }
        var times = new ArrayList<Double>();
        for (var number = 0; number < CALLS; number++) {
            var start = System.nanoTime();
            screen.load(number);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        var p95 = times.get(CALLS * 95 / 100);
        var base = first.computeIfAbsent(name, _ -> p95);
        table.row(name, times.get(CALLS / 2), p95, p95 / base, "at most " + AIM);
    }

    private static void questions(Statistics statistics, List<CourseModule> modules) {
        var found = statistics.questions(modules.getFirst().id(), "");
        var planted = World.planted(modules);
        var flagged =
                found.rows().stream().filter(row -> !row.harderIn().isEmpty()).toList();
        System.out.printf(
                Locale.ROOT,
                "%nPlanted question %s found: %s; others flagged: %d of %d%n",
                planted,
                flagged.stream().anyMatch(row -> row.question().id().value().equals(planted)),
                flagged.stream()
                        .filter(row -> !row.question().id().value().equals(planted))
                        .count(),
                found.rows().size() - 1);
    }
}
