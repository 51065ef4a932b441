package org.beret.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beret.catalogue.CourseCatalogue;
import org.beret.catalogue.CourseModule;
import org.beret.shared.CountryCode;
import org.beret.statistics.FigureFilter;
import org.beret.statistics.FullExport;
import org.beret.statistics.Period;
import org.beret.statistics.Statistics;
import org.beret.statistics.ready.ReadyFigures;
import org.beret.tabular.TableFormat;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What the coordinator's screens cost in a small world and in a large one, on PostgreSQL and call by call in turn; how long
 * everything takes to be counted again, how much heap all figures take as a file, and whether badly translated questions are
 * found. The option {@code -Dtrainees=10000,100000} makes other worlds.
 */
final class Figures {

    private static final int CALLS = 400;
    private static final int WARM_UP = 400;
    private static final int CHANGED = 10;
    private static final int LOOKS = 5;
    private static final long ROWS = 1_000_000;
    private static final double AIM = 2;
    private static final double MEBIBYTE = 1 << 20;
    private static final List<Period> PERIODS =
            List.of(Period.EVER, new Period(2025, 0, 0), new Period(2025, 2, 0), new Period(2026, 0, 0));

    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        var sizes = Arrays.stream(
                        System.getProperty("trainees", "10000,1000000").split(",", -1))
                .map(Integer::valueOf)
                .toList();
        try (var scratch = Scratch.make();
                var small = made(scratch, sizes.getFirst());
                var large = made(scratch, sizes.getLast())) {
            small.printSize();
            large.printSize();
            firstCalls(small, large);
            large.printHeap();
            screens(small, large);
            large.printQuestions();
            large.printExport(TableFormat.CSV);
            large.printExport(TableFormat.XLSX);
        }
        System.exit(0);
    }

    private static void asCoordinator() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "coordinator", null, AuthorityUtils.createAuthorityList("ROLE_COORDINATOR")));
    }

    private static Made made(Scratch scratch, int trainees) throws Exception {
        var database = Database.postgresql(scratch.folder().resolve(Integer.toString(trainees)));
        var beret = World.beret(database.url(), database.user(), "");
        // Each has a way of its own to know who asks, which is the last one for as long as no other starts.
        asCoordinator();
        var jdbc = beret.getBean(JdbcClient.class);
        var modules = beret.getBean(CourseCatalogue.class).modules();
        var times = new double[] {
            seconds(() -> World.make(database.url(), database.user(), "", modules, trainees)),
            seconds(() -> World.awaitFigures(jdbc)),
            seconds(() -> {
                jdbc.sql("update statistics_recount_lock set rebuilt_at = null").update();
                World.awaitFigures(jdbc);
            })
        };
        return new Made(trainees, database, beret, times);
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

    private static void firstCalls(Made small, Made large) throws Exception {
        // What a process does once is not the question here.
        small.world(0);
        var table = new Table("", number(small.trainees), number(large.trainees), "ratio");
        for (var number = 1; number < 3; number++) {
            var module = number;
            var one = seconds(() -> small.world(module)) * 1000;
            var other = seconds(() -> large.world(module)) * 1000;
            table.row("countries, module " + (number + 1), one, other, other / one);
        }
        table.print("The first call for a module after a start, ms");
    }

    /** One call of a screen; the number varies what is asked. */
    private interface Screen {
        void load(Made world, int number);
    }

    private static void screens(Made small, Made large) {
        var sizes = List.of(number(small.trainees), number(large.trainees));
        var table = new Table(
                "screen", "p50 at " + sizes.getFirst(), "p95", "p50 at " + sizes.getLast(), "p95", "p95 to p95", "aim");
        row(table, small, large, "countries", Made::world);
        row(table, small, large, "countries, women of formed units", Made::women);
        row(table, small, large, "countries, one of which has changed", (world, number) -> {
            world.change(number, 1);
            world.world(number);
        });
        row(table, small, large, "countries, of which " + CHANGED + " have changed", (world, number) -> {
            world.change(number, CHANGED);
            world.world(number);
        });
        row(table, small, large, "country", Made::country);
        row(table, small, large, "country, which has changed", (world, number) -> {
            world.change(number, 1);
            world.country(number);
        });
        row(table, small, large, "ready to deploy", Made::ready);
        row(table, small, large, "ready to deploy, a country", Made::readyOfCountry);
        row(table, small, large, "questions", Made::questions);
        table.print("Data of a screen, ms; a change is made within the time");
    }

    private static void row(Table table, Made small, Made large, String name, Screen screen) {
        for (var number = 0; number < WARM_UP; number++) {
            screen.load(small, number);
            screen.load(large, number);
        }
        var times = List.of(new ArrayList<Double>(), new ArrayList<Double>());
        for (var number = 0; number < CALLS; number++) {
            times.getFirst().add(milliseconds(screen, small, number));
            times.getLast().add(milliseconds(screen, large, number));
        }
        times.forEach(list -> list.sort(null));
        var p95 = CALLS * 95 / 100;
        table.row(
                name,
                times.getFirst().get(CALLS / 2),
                times.getFirst().get(p95),
                times.getLast().get(CALLS / 2),
                times.getLast().get(p95),
                times.getLast().get(p95) / times.getFirst().get(p95),
                "at most " + AIM);
    }

    private static double milliseconds(Screen screen, Made world, int number) {
        var start = System.nanoTime();
        screen.load(world, number);
        return (System.nanoTime() - start) / 1e6;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A made world with a Beret that has counted it. */
    private static final class Made implements AutoCloseable {

        private final int trainees;
        private final Database database;
        private final ConfigurableApplicationContext beret;
        private final double[] seconds;
        private final JdbcClient jdbc;
        private final Statistics statistics;
        private final ReadyFigures ready;
        private final List<CourseModule> modules;
        private final List<CountryCode> countries;

        Made(int trainees, Database database, ConfigurableApplicationContext beret, double[] seconds) {
            this.trainees = trainees;
            this.database = database;
            this.beret = beret;
            this.seconds = seconds;
            this.jdbc = beret.getBean(JdbcClient.class);
            this.statistics = beret.getBean(Statistics.class);
            this.ready = beret.getBean(ReadyFigures.class);
            this.modules = beret.getBean(CourseCatalogue.class).modules();
            this.countries = jdbc.sql(
                            "select distinct country_code from statistics_country_module order by country_code")
                    .query((row, _) -> new CountryCode(row.getString("country_code")))
                    .list();
        }

        void printSize() {
            var table = new Table("", "");
            for (var rows : List.of(
                    "learning_enrolment",
                    "learning_enrolment where completed_at is not null",
                    "learning_attempt",
                    "learning_answer",
                    "statistics_cell",
                    "statistics_item")) {
                table.row(
                        rows,
                        number(jdbc.sql("select count(*) from " + rows)
                                .query(Long.class)
                                .single()));
            }
            table.row("seconds to make the world", seconds[0]);
            table.row("seconds until facts and figures are made of it", seconds[1]);
            table.row("seconds to compare everything with the record again", seconds[2]);
            table.print("A world of " + number(trainees) + " trainees");
        }

        void world(int number) {
            statistics.world(everybody(number));
        }

        void women(int number) {
            statistics.world(everybody(number).group(Map.of("gender", "WOMAN", "category", "FORMED_POLICE_UNIT")));
        }

        private FigureFilter everybody(int number) {
            return FigureFilter.of(modules.get(number % modules.size()).id(), PERIODS.get(number % PERIODS.size()));
        }

        void country(int number) {
            statistics.country(
                    countries.get(number % countries.size()),
                    modules.get(number % modules.size()).id(),
                    PERIODS.get(number % PERIODS.size()));
        }

        void ready(int number) {
            ready.world(number % 2 == 0 ? "" : "WOMAN");
        }

        void readyOfCountry(int number) {
            ready.country(countries.get(number % countries.size()));
        }

        void questions(int number) {
            statistics.questions(modules.get(number % modules.size()).id(), "");
        }

        /** As if somebody had completed something in this country, and in those after it. */
        void change(int number, int count) {
            var changed = new ArrayList<String>();
            for (var next = 0; next < count; next++) {
                changed.add(countries.get((number + next) % countries.size()).value());
            }
            jdbc.sql(
                            "update statistics_country_module set revision = revision + 1 where module_id = :module and country_code in (:countries)")
                    .param("module", modules.get(number % modules.size()).id().value())
                    .param("countries", changed)
                    .update();
        }

        void printQuestions() {
            var found = 0;
            var others = 0;
            var questions = 0;
            for (var module : modules) {
                var planted = World.planted(module);
                for (var row : statistics.questions(module.id(), "").rows()) {
                    var isPlanted = row.question().id().equals(planted);
                    var isFlagged = !row.harderIn().isEmpty();
                    found += isPlanted && isFlagged ? 1 : 0;
                    others += !isPlanted && isFlagged ? 1 : 0;
                    questions++;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nBadly translated questions found: %d of %d; others flagged: %d of %d%n",
                    found,
                    modules.size(),
                    others,
                    questions - modules.size());
        }

        void printHeap() {
            var before = liveHeap();
            for (var number = 0; number < modules.size(); number++) {
                world(number);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%nHeap of the cached counts of %s trainees take: %d MiB%n",
                    number(trainees),
                    liveHeap() - before);
        }

        /** Writes all figures, over and over until there are a million rows, and looks at the heap on the way. */
        void printExport(TableFormat format) throws IOException {
            var once = written(TableFormat.CSV, 1, Long.MAX_VALUE);
            var times = (int) Math.ceilDiv(ROWS, once.lines);
            var all = written(format, times, Long.MAX_VALUE);
            var start = System.nanoTime();
            var looks = written(format, times, all.bytes / (LOOKS + 1));
            System.out.printf(
                    Locale.ROOT,
                    "%nAll figures %d times as %s: %s rows, %s bytes, %.0f s with %d full collections; live heap then, MiB: %s%n",
                    times,
                    format,
                    number(once.lines * times),
                    number(looks.bytes),
                    (System.nanoTime() - start) / 1e9,
                    LOOKS,
                    looks.heaps);
        }

        private Looks written(TableFormat format, int times, long every) throws IOException {
            var target = new Looks(every);
            var figures = beret.getBean(FullExport.class).everything();
            try (var writer = format.write(target, "figures", Locale.ENGLISH)) {
                for (var time = 0; time < times; time++) {
                    figures.writeTo(writer);
                }
            }
            return target;
        }

        @Override
        public void close() throws IOException {
            beret.close();
            database.close();
        }
    }

    /** Counts bytes and lines, and how much heap is in use after every so many bytes. */
    private static final class Looks extends OutputStream {

        private final long every;
        private final List<Long> heaps = new ArrayList<>();
        private long bytes;
        private long lines;

        Looks(long every) {
            this.every = every;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            for (var place = from; place < from + length; place++) {
                lines += some[place] == '\n' ? 1 : 0;
            }
            var before = bytes / every;
            bytes += length;
            if (bytes / every > before) {
                heaps.add(liveHeap());
            }
        }
    }

    private static long liveHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return Math.round((runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
    }
}
