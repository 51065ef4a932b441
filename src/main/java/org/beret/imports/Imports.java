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
import org.beret.imports.ImportStore.Kept;
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
    private final PeopleBatch register;
    private final CurrentPerson currentPerson;
    private final ImportSettings settings;
    private final Texts texts;

    Imports(
            ImportStore store,
            ImportFiles files,
            ImportWorker worker,
            CohortAdmission admission,
            PeopleBatch register,
            CurrentPerson currentPerson,
            ImportSettings settings,
            Texts texts) {
        this.store = store;
        this.files = files;
        this.worker = worker;
        this.admission = admission;
        this.register = register;
        this.currentPerson = currentPerson;
        this.settings = settings;
        this.texts = texts;
    }

    /** The largest file that is taken, in bytes. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public long mostBytes() {
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
        mineOrUnknown(cohort);
        int rows;
        try {
            rows = files.countRows(file, "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        store.forgetOld();
        var by = currentPerson.require().id();
        return store.receive(centre, by, cohort, cut(fileName), Math.max(0, rows - 1), file);
    }

    /**
     * Takes over rows that were copied from a spreadsheet.
     *
     * @throws BusinessRuleViolation if they cannot be read
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportId paste(String rows, @Nullable CohortId cohort) {
        return ImportFiles.withTemporary(file -> {
            Files.writeString(file, rows.replace("\0", ""), StandardCharsets.UTF_8);
            return receive("", file, cohort);
        });
    }

    /** The last imports of the centre, the newest first. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportStatus> latest() {
        return store.latest(currentPerson.requireCentre(), LATEST);
    }

    /** How one import stands. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportStatus status(ImportId id) {
        return mineOrUnknown(id).status();
    }

    /**
     * What its columns are, and what they are taken for.
     *
     * @throws UnknownId if the centre has no such import, or its file is no longer kept
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ColumnMapping sheet(ImportId id) {
        var kept = mineOrUnknown(id);
        return files.with(id, file -> files.look(file, kept.sheet(), kept.choices(), kept.centre()));
    }

    /** Takes another sheet of the workbook, or takes the first row for a head or not; columns are guessed anew. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void take(ImportId id, String sheet, boolean hasHead) {
        var kept = mineOrUnknown(id);
        files.with(id, file -> files.countRows(file, sheet));
        var cohort = kept.status().cohort().orElse(null);
        store.choose(id, cohort, cut(sheet), new ImportChoices(hasHead, Map.of()), 0);
    }

    /**
     * Looks at every row in the background; nothing is changed yet.
     *
     * @throws BusinessRuleViolation if a column is missing or chosen twice
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void check(ImportId id, @Nullable CohortId cohort, ImportChoices choices) {
        var kept = mineOrUnknown(id);
        mineOrUnknown(cohort);
        refuseIncomplete(choices, register.countriesServed(kept.centre()).size() > 1);
        var rows = files.with(id, file -> files.countRows(file, kept.sheet())) - (choices.hasHead() ? 1 : 0);
        if (rows <= 0) {
            throw new BusinessRuleViolation("import.refused.empty");
        }
        if (store.choose(id, cohort, kept.sheet(), choices, rows)) {
            begin(id, ImportState.RECEIVED, ImportState.CHECKING);
        }
    }

    /**
     * Imports all of it in the background.
     *
     * @throws BusinessRuleViolation if rows are refused
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void start(ImportId id) {
        var status = mineOrUnknown(id).status();
        if (status.state() == ImportState.CHECKED && !status.isReady()) {
            throw new BusinessRuleViolation("import.refused.problems");
        }
        begin(id, ImportState.CHECKED, ImportState.IMPORTING);
    }

    /** Chooses columns and cohort once more. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void chooseAgain(ImportId id) {
        mineOrUnknown(id);
        store.move(id, List.of(ImportState.CHECKED), ImportState.RECEIVED);
    }

    /** Stops an import that has not ended; nothing of it stays, and its file is deleted. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void cancel(ImportId id) {
        mineOrUnknown(id);
        var notEnded = Arrays.stream(ImportState.values())
                .filter(state -> state.isOpen() || state.isRunning())
                .toList();
        if (store.move(id, notEnded, ImportState.CANCELLED)) {
            store.forgetFile(id);
        }
    }

    /** Some of the problems that the last check found, by row. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportProblem> problems(ImportId id, int offset, int limit) {
        mineOrUnknown(id);
        return store.problems(id, offset, limit);
    }

    /** Writes all problems as CSV. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeProblems(ImportId id, Language language, OutputStream target) throws IOException {
        mineOrUnknown(id);
        try (var rows = TableFormat.CSV.write(target, "")) {
            rows.head(List.of(
                    texts.in(language, "import.problems.row"),
                    texts.in(language, "import.problems.column"),
                    texts.in(language, "import.problems.value"),
                    texts.in(language, "import.problems.remedy")));
            var offset = 0;
            for (var some = store.problems(id, 0, PROBLEMS_AT_ONCE); !some.isEmpty(); ) {
                for (var problem : some) {
                    var remedy =
                            texts.in(language, problem.key(), problem.details().toArray());
                    rows.row(List.of(problem.row(), problem.column(), problem.value(), remedy));
                }
                offset += some.size();
                some = store.problems(id, offset, PROBLEMS_AT_ONCE);
            }
        }
    }

    /** Writes an empty list with the titles that are understood. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void writeTemplate(TableFormat format, Language language, OutputStream target) throws IOException {
        var severalCountries =
                register.countriesServed(currentPerson.requireCentre()).size() > 1;
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

    private void begin(ImportId id, ImportState from, ImportState to) {
        if (store.move(id, List.of(from), to)) {
            worker.begin(mineOrUnknown(id), currentPerson.require().language());
        }
    }

    private static void refuseIncomplete(ImportChoices choices, boolean severalCountries) {
        for (var field : ImportField.values()) {
            var needed = field.isNeeded() || (field == ImportField.COUNTRY && severalCountries);
            if (needed && choices.column(field).isEmpty()) {
                throw new BusinessRuleViolation("import.refused.no-column." + field);
            }
        }
        if (new HashSet<>(choices.columns().values()).size() < choices.columns().size()) {
            throw new BusinessRuleViolation("import.refused.column-twice");
        }
    }

    private Kept mineOrUnknown(ImportId id) {
        return store.find(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
    }

    private void mineOrUnknown(@Nullable CohortId cohort) {
        if (cohort != null && !admission.isOf(cohort, currentPerson.requireCentre())) {
            throw new UnknownId(cohort);
        }
    }

    private static String cut(String name) {
        var clean = name.replaceAll("\\p{Cc}", "").strip();
        return clean.length() <= LONGEST_FILE_NAME ? clean : clean.substring(0, LONGEST_FILE_NAME);
    }
}
