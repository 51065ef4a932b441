package org.beret.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.beret.cohorts.CohortAdmission;
import org.beret.cohorts.CohortId;
import org.beret.identity.CurrentPerson;
import org.beret.people.PeopleBatch;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.InputText;
import org.beret.shared.UnknownId;
import org.beret.tabular.TextReadings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Commands and queries on imports into the signed-in person's training centre: a file is received, its columns are
 * chosen, all rows are checked, and then all are imported or none. An import of another centre is an {@link UnknownId}.
 */
@Service
@PreAuthorize("denyAll()")
public class Imports {

    private static final int LATEST = 50;
    private static final int LONGEST_FILE_NAME = 200;

    private final ImportStore store;
    private final ImportFiles files;
    private final ListCorrections corrections;
    private final ImportWorker worker;
    private final CohortAdmission admission;
    private final PeopleBatch people;
    private final CurrentPerson currentPerson;
    private final ImportSettings settings;
    private final ImportProblemStore problems;
    private final ImportUndo undo;

    Imports(
            ImportStore store,
            ImportFiles files,
            ListCorrections corrections,
            ImportWorker worker,
            CohortAdmission admission,
            PeopleBatch people,
            CurrentPerson currentPerson,
            ImportSettings settings,
            ImportProblemStore problems,
            ImportUndo undo) {
        this.store = store;
        this.files = files;
        this.corrections = corrections;
        this.worker = worker;
        this.admission = admission;
        this.people = people;
        this.currentPerson = currentPerson;
        this.settings = settings;
        this.problems = problems;
        this.undo = undo;
    }

    /** The largest accepted file, in bytes. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public long maxFileSize() {
        return settings.maxSize().toBytes();
    }

    /**
     * Stores a file; nothing is changed yet.
     *
     * @param cohort that its people join, if known already
     * @throws BusinessRuleViolation if it is unreadable or too large
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportId receive(String fileName, Path file, @Nullable CohortId cohort) {
        var centre = currentPerson.requireCentre();
        requireOwn(cohort);
        String sheet;
        ListSurvey survey;
        try {
            sheet = files.likeliestSheet(file);
            survey = files.survey(file, sheet, ImportChoices.NONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        store.deleteExpired();
        var by = currentPerson.require().id();
        return store.insert(centre, by, cohort, shortened(fileName), sheet, survey, file);
    }

    /**
     * Stores rows that were copied from a spreadsheet.
     *
     * @throws BusinessRuleViolation if they are unreadable
     * @throws UnknownId if the centre has no such cohort
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportId paste(String rows, @Nullable CohortId cohort) {
        return ImportFiles.withTemporaryFile(file -> {
            Files.writeString(file, rows.replace("\0", ""), StandardCharsets.UTF_8);
            return receive("", file, cohort);
        });
    }

    /** The latest {@value #LATEST} imports of the centre, newest first. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportStatus> latest() {
        return store.findLatest(currentPerson.requireCentre(), LATEST);
    }

    /**
     * The state of an import.
     *
     * @throws UnknownId if the centre has no such import
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ImportStatus status(ImportId id) {
        return requireOwn(id).status();
    }

    /**
     * The columns of the file and their meaning.
     *
     * @throws UnknownId if the centre has no such import, or its file was deleted
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public ColumnMapping columnMapping(ImportId id) {
        var stored = requireOwn(id);
        return files.withFile(
                id,
                file -> files.readMapping(
                        file, stored.sheet(), stored.hiddenRows(), stored.choices(), stored.centre()));
    }

    /** Chooses a sheet of the workbook, and how it is read; columns are guessed again. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void chooseReading(ImportId id, String sheet, ListReading reading) {
        var stored = requireOwn(id);
        var choices = new ImportChoices(reading, Map.of());
        var survey = files.withFile(id, file -> files.survey(file, sheet, choices));
        var cohort = stored.status().cohort().orElse(null);
        if (!sheet.equals(stored.sheet())) {
            corrections.clear(id);
        }
        store.updateChoices(id, cohort, sheet, choices, survey);
    }

    /**
     * Starts checking all rows in the background; nothing is changed yet.
     *
     * @throws BusinessRuleViolation if a required column is missing, a column is chosen twice, there are no rows, or the
     *     rows leave something open that was not chosen
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void check(ImportId id, @Nullable CohortId cohort, ImportChoices choices) {
        var stored = requireOwn(id);
        requireOwn(cohort);
        ChoiceRules.requireComplete(
                choices, people.countriesServed(stored.centre()).size() > 1);
        var survey = files.withFile(id, file -> files.survey(file, stored.sheet(), choices));
        ChoiceRules.requireClear(survey, choices);
        if (choices.reading().encoding().isEmpty()) {
            ChoiceRules.refuse(!files.withFile(id, TextReadings::of).isClear(), "import.refused.encoding");
        }
        if (store.updateChoices(id, cohort, stored.sheet(), choices, survey)) {
            startJob(id, ImportState.RECEIVED, ImportState.CHECKING);
        }
    }

    /**
     * Starts importing all rows in the background.
     *
     * @throws BusinessRuleViolation if a row is refused, or somebody has to decide about one
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void start(ImportId id) {
        ChoiceRules.refuse(requireOwn(id).status().counts().refused() > 0, "import.refused.problems");
        startGood(id);
    }

    /**
     * Starts importing the rows that are not refused.
     *
     * @throws BusinessRuleViolation if there is none, or somebody has to decide about one
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void startGood(ImportId id) {
        var status = requireOwn(id).status();
        if (status.state() == ImportState.CHECKED) {
            ChoiceRules.refuse(status.counts().doubtful() > 0, "import.refused.undecided");
            ChoiceRules.refuse(!status.isReady(), "import.refused.problems");
        }
        startJob(id, ImportState.CHECKED, ImportState.IMPORTING);
    }

    /** Checks a list anew whose server stopped or died over it; what was chosen is kept. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void checkAgain(ImportId id) {
        requireOwn(id);
        startJob(id, ImportState.INTERRUPTED, ImportState.CHECKING);
    }

    /** Returns to the choice of columns and cohort. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void chooseAgain(ImportId id) {
        requireOwn(id);
        store.changeState(id, List.of(ImportState.CHECKED), ImportState.RECEIVED);
    }

    /** Cancels an import that has not ended, rolls a running job back and deletes the file. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void cancel(ImportId id) {
        requireOwn(id);
        var notEnded = Arrays.stream(ImportState.values())
                .filter(state -> state.isOpen() || (state.isRunning() && state != ImportState.UNDOING))
                .toList();
        if (store.changeState(id, notEnded, ImportState.CANCELLED)) {
            store.deleteFile(id);
        }
    }

    /**
     * Starts taking an import back, in the background.
     *
     * @throws BusinessRuleViolation if somebody has worked with its people since; says who
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void undo(ImportId id) {
        var stored = requireOwn(id);
        if (stored.status().state() == ImportState.DONE) {
            undo.requireUntouched(stored, currentPerson.require().language());
            startJob(id, ImportState.DONE, ImportState.UNDOING);
        }
    }

    /** Problems of the last check, in the order of rows. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public List<ImportProblem> problems(ImportId id, int offset, int limit) {
        requireOwn(id);
        return problems.find(id, offset, limit);
    }

    private void startJob(ImportId id, ImportState from, ImportState to) {
        if (store.changeState(id, List.of(from), to)) {
            worker.start(requireOwn(id), currentPerson.require().language());
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
        var clean = InputText.line(name.replaceAll("\\p{Cc}", ""));
        return clean.length() <= LONGEST_FILE_NAME ? clean : clean.substring(0, LONGEST_FILE_NAME);
    }
}
