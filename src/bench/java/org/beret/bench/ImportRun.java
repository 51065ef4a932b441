package org.beret.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.beret.cohorts.CohortId;
import org.beret.demonstration.DemonstrationAccounts;
import org.beret.imports.ImportId;
import org.beret.imports.ImportState;
import org.beret.imports.Imports;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.tabular.TableFormat;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a list into a cohort as a centre does: received, checked and written by the services, signed in as its staff. Then
 * writes as many rows bare, with the same driver, and says how long each took. No component of the application: only
 * {@link ImportServer} names it.
 */
class ImportRun implements ApplicationRunner {

    static final String RESULT = "bench.result";
    static final int ROWS = 100_000;

    private static final int WARM_UP = 5_000;
    private static final String STAFF = "centre.bench@beret.example";
    private static final List<String> TITLES =
            List.of("Service number", "Family name", "Given name", "E-mail", "Gender", "Category", "Rank", "Languages");

    private final DemonstrationAccounts accounts;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final BareRows bare;
    private final Path result;

    ImportRun(
            DemonstrationAccounts accounts,
            Imports imports,
            JdbcClient jdbc,
            DataSource database,
            Environment environment) {
        this.accounts = accounts;
        this.imports = imports;
        this.jdbc = jdbc;
        this.bare = new BareRows(database);
        this.result = Path.of(environment.getRequiredProperty(RESULT));
    }

    /** In a thread of its own: whoever waits for the server need not wait for this. */
    @Override
    public void run(ApplicationArguments arguments) {
        Thread.ofPlatform().name("bench").start(() -> {
            try {
                run();
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void run() throws IOException, SQLException {
        var centre = accounts.openCentre(new CountryCode("SN"), "Centre of the benchmark", STAFF, Language.EN);
        var into = CohortId.next();
        var cohort = into.value();
        jdbc.sql("""
                        insert into cohorts_cohort (id, centre_id, name, destination, version)
                        values (:id, :centre, 'Everybody', '', 0)""").param("id", cohort).param("centre", centre.value()).update();
        measure(list("W", WARM_UP, TableFormat.CSV), into);
        bare.write("V", WARM_UP, centre.value(), cohort);
        var lines = new ArrayList<String>();
        for (var format : TableFormat.values()) {
            Heap.forgetPeak();
            var file = list("I" + format, ROWS, format);
            var checkedAndWritten = measure(file, into);
            lines.add(format + " " + checkedAndWritten.check() + " " + checkedAndWritten.write() + " " + Heap.peak());
            lines.add("bare " + bare.write("B" + format, ROWS, centre.value(), cohort) + " 0 0");
        }
        var whole = Files.write(result.resolveSibling(result.getFileName() + ".part"), lines);
        Files.move(whole, result, StandardCopyOption.ATOMIC_MOVE);
    }

    private record Times(long check, long write) {}

    /** Nanoseconds from the file to the end of the check, and from there to the last row in the database. */
    private Times measure(Path file, CohortId cohort) {
        var times = new ArrayList<Times>();
        accounts.actAs(STAFF, () -> {
            var start = System.nanoTime();
            var id = imports.receive(file.getFileName().toString(), file, cohort);
            imports.check(id, cohort, imports.columnMapping(id).choices());
            await(id, ImportState.CHECKED);
            var checked = System.nanoTime();
            imports.start(id);
            await(id, ImportState.DONE);
            times.add(new Times(checked - start, System.nanoTime() - checked));
        });
        return times.getFirst();
    }

    private void await(ImportId id, ImportState end) {
        while (imports.status(id).state().isRunning()) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
        if (imports.status(id).state() != end) {
            throw new IllegalStateException("The import ended as " + imports.status(id) + imports.problems(id, 0, 3));
        }
    }

    private Path list(String prefix, int rows, TableFormat format) throws IOException {
        var file = result.resolveSibling(prefix + "." + format.extension());
        try (var target = Files.newOutputStream(file);
                var table = format.write(target, "List", Locale.ENGLISH)) {
            table.head(TITLES);
            for (var number = 0; number < rows; number++) {
                table.row(BareRows.person(prefix, number));
            }
        }
        return file;
    }
}
