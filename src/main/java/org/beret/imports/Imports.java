package org.beret.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.beret.cohorts.CohortAdmission;
import org.beret.cohorts.CohortId;
import org.beret.identity.CurrentPerson;
import org.beret.imports.ImportStore.StoredImport;
import org.beret.people.PeopleBatch;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.Language;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableFormat;
import org.beret.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes lists of people into the signed-in person's own training centre: a file is received, its columns are chosen, every row
 * is checked, and then all of it is imported or nothing. Those of any other centre do not exist here.
 */
@Service
@PreAuthorize("denyAll()")
public class Imports {

    private static final int LATEST = 10;
    private static final int PROBLEMS_AT_ONCE = 1000;
    private static final int LONGEST_FILE_NAME = 200;

    private final ImportStore store;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final CohortAdmission admission;
    private final PeopleBatch people;
    private final CurrentPerson currentPerson;
    private final ImportSettings settings;
    private final Texts texts;

    Imports(
            ImportStore store,
            ImportFiles files,
            ImportWorker worker,
            CohortAdmission admission,
            PeopleBatch people,
            CurrentPerson currentPerson,
            ImportSettings settings,
            Texts texts) {
        this.store = store;
        this.files = files;
        this.worker = worker;
        this.admission = admission;
        this.people = people;
        this.currentPerson = currentPerson;
        this.settings = settings;
        this.texts = texts;
    }

    /** The largest file that is taken, in bytes. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public long maxFileSize() {
        return settings.maxSize().toBytes();
    }

    /**
     * Takes a file over; nothing is changed yet.
     *
     * @param cohort whose members its people are to be, if that is known already
     * @throws BusinessRuleViolation if it cannot be read or is too large
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportId receive(String fileName, Path file, @Nullable CohortId cohort) {
        var centre = currentPerson.requireCentre();
        requireOwn(cohort);
        int rows;
        try {
            rows = files.countRows(file, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        store.deleteExpired();
        var by = currentPerson.require().id();
        return store.insert(centre, by, cohort, shortened(fileName), Math.max(0, rows - 1), file);
    }

    /**
     * Takes over rows that were copied from a spreadsheet.
     *
     * @throws BusinessRuleViolation if they cannot be read
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportId paste(String rows, @Nullable CohortId cohort) {
        return ImportFiles.withTemporaryFile(file -> {
            Files.writeString(file, rows.replace("\0", ""), StandardCharsets.UTF_8);
            return receive("", file, cohort);
        });
    }

    /** The last imports of the centre, the newest first. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportStatus> latest() {
        return store.findLatest(currentPerson.requireCentre(), LATEST);
    }

    /** How one import stands. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportStatus status(ImportId id) {
        return requireOwn(id).status();
    }

    /**
     * What its columns are, and what they are taken for.
     *
     * @throws UnknownId if the centre has no such import, or its file is no longer kept
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ColumnMapping columnMapping(ImportId id) {
        var stored = requireOwn(id);
        return files.withFile(id, file -> files.readMapping(file, stored.sheet(), stored.choices(), stored.centre()));
    }

    /** Takes another sheet of the workbook, or takes the first row for a head or not; columns are guessed anew. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void chooseSheet(ImportId id, String sheet, boolean hasHeaderRow) {
        var stored = requireOwn(id);
        files.withFile(id, file -> files.countRows(file, sheet));
        var cohort = stored.status().cohort().orElse(null);
        store.updateChoices(id, cohort, shortened(sheet), new ImportChoices(hasHeaderRow, Map.of()), 0);
    }

    /**
     * Looks at every row in the background; nothing is changed yet.
     *
     * @throws BusinessRuleViolation if a column is missing or chosen twice
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void check(ImportId id, @Nullable CohortId cohort, ImportChoices choices) {
        var stored = requireOwn(id);
        requireOwn(cohort);
        refuseIncomplete(choices, people.countriesServed(stored.centre()).size() > 1);
        var rows = files.withFile(id, file -> files.countRows(file, stored.sheet())) - (choices.hasHeaderRow() ? 1 : 0);
        if (rows <= 0) {
            throw new BusinessRuleViolation("import.refused.empty");
        }
        if (store.updateChoices(id, cohort, stored.sheet(), choices, rows)) {
            startJob(id, ImportState.RECEIVED, ImportState.CHECKING);
        }
    }

    /**
     * Imports all of it in the background.
     *
     * @throws BusinessRuleViolation if rows are refused
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void start(ImportId id) {
        var status = requireOwn(id).status();
        if (status.state() == ImportState.CHECKED && !status.isReady()) {
            throw new BusinessRuleViolation("import.refused.problems");
        }
        startJob(id, ImportState.CHECKED, ImportState.IMPORTING);
    }

    /** Chooses columns and cohort once more. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void chooseAgain(ImportId id) {
        requireOwn(id);
        store.changeState(id, List.of(ImportState.CHECKED), ImportState.RECEIVED);
    }

    /** Stops an import that has not ended; nothing of it stays, and its file is deleted. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void cancel(ImportId id) {
        requireOwn(id);
        var notEnded = Arrays.stream(ImportState.values())
                .filter(state -> state.isOpen() || state.isRunning())
                .toList();
        if (store.changeState(id, notEnded, ImportState.CANCELLED)) {
            store.deleteFile(id);
        }
    }

    /** Some of the problems that the last check found, by row. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportProblem> problems(ImportId id, int offset, int limit) {
        requireOwn(id);
        return store.problems(id, offset, limit);
    }

    /** Writes all problems as CSV. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeProblems(ImportId id, Language language, OutputStream target) throws IOException {
        requireOwn(id);
        try (var rows = TableFormat.CSV.write(target, "")) {
            rows.head(List.of(
                    texts.in(language, "import.problems.row"),
                    texts.in(language, "import.problems.column"),
                    texts.in(language, "import.problems.value"),
                    texts.in(language, "import.problems.remedy")));
            var offset = 0;
            for (var batch = store.problems(id, 0, PROBLEMS_AT_ONCE); !batch.isEmpty(); ) {
                for (var problem : batch) {
                    var remedy =
                            texts.in(language, problem.key(), problem.details().toArray());
                    rows.row(List.of(problem.row(), problem.column(), problem.value(), remedy));
                }
                offset += batch.size();
                batch = store.problems(id, offset, PROBLEMS_AT_ONCE);
            }
        }
    }

    /** Writes an empty list with the titles that are understood. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeTemplate(TableFormat format, Language language, OutputStream target) throws IOException {
        var severalCountries =
                people.countriesServed(currentPerson.requireCentre()).size() > 1;
        var titles = new ArrayList<String>();
        for (var field : ImportField.values()) {
            if (field != ImportField.COUNTRY || severalCountries) {
                titles.add(texts.in(language, field.key()));
            }
        }
        try (var rows = format.write(target, texts.in(language, "import.template.sheet"))) {
            rows.head(titles);
        }
    }

    private void startJob(ImportId id, ImportState from, ImportState to) {
        if (store.changeState(id, List.of(from), to)) {
            worker.start(requireOwn(id), currentPerson.require().language());
        }
    }

    private static void refuseIncomplete(ImportChoices choices, boolean severalCountries) {
        for (var field : ImportField.values()) {
            var required = field.isRequired() || (field == ImportField.COUNTRY && severalCountries);
            if (required && choices.column(field).isEmpty()) {
                throw new BusinessRuleViolation("import.refused.no-column." + field);
            }
        }
        if (new HashSet<>(choices.columns().values()).size() < choices.columns().size()) {
            throw new BusinessRuleViolation("import.refused.column-twice");
        }
    }

    private StoredImport requireOwn(ImportId id) {
        return store.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    private void requireOwn(@Nullable CohortId cohort) {
        if (cohort != null && !admission.isOf(cohort, currentPerson.requireCentre())) {
            throw new UnknownId(cohort);
        }
    }

    private static String shortened(String name) {
        var clean = name.replaceAll("\\p{Cc}", "").strip();
        return clean.length() <= LONGEST_FILE_NAME ? clean : clean.substring(0, LONGEST_FILE_NAME);
    }
}
