package org.beret.people;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.beret.audit.AuditTrail;
import org.beret.audit.NamesExport;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PersonLinks.RecordLine;
import org.beret.shared.UnknownId;
import org.beret.tabular.TableOutput;
import org.beret.texts.TextsIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of one trainee, to keep as a file or on paper: who they are, and what all modules tell of their training. A centre gets that
 * of each of its trainees, and trainees get their own.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class TraineeRecords {

    private static final String ACTION = "record.exported";

    private final PersonRepository people;
    private final ObjectProvider<PersonLinks> sources;
    private final TraineeRecordFile file;
    private final NamesExport exports;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    TraineeRecords(
            PersonRepository people,
            ObjectProvider<PersonLinks> sources,
            TraineeRecordFile file,
            NamesExport exports,
            AuditTrail audit,
            CurrentPerson currentPerson) {
        this.people = people;
        this.sources = sources;
        this.file = file;
        this.exports = exports;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /**
     * Writes the record as a table; the audit trail tells of it.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void write(PersonId id, TableOutput output, TextsIn texts, OutputStream to) throws IOException {
        file.write(begun(id), training(source -> source.record(id, texts)), output, texts, to);
    }

    /**
     * The record as a PDF; the audit trail tells of it.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] pdf(PersonId id, TextsIn texts) {
        return file.pdf(begun(id), training(source -> source.record(id, texts)), texts);
    }

    /** The record of the signed-in trainee as a table; the audit trail tells of it. */
    @PreAuthorize("hasRole('TRAINEE')")
    public void writeMine(TableOutput output, TextsIn texts, OutputStream to) throws IOException {
        file.write(begunMine(), training(source -> source.myRecord(texts)), output, texts, to);
    }

    /** The same as a PDF. */
    @PreAuthorize("hasRole('TRAINEE')")
    public byte[] myPdf(TextsIn texts) {
        return file.pdf(begunMine(), training(source -> source.myRecord(texts)), texts);
    }

    private Person begun(PersonId id) {
        var person = people.findTrainee(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        exports.begin(id, ACTION);
        return person;
    }

    private Person begunMine() {
        var me = currentPerson.require();
        audit.recordOwn(me, ACTION);
        return people.findById(me.id()).orElseThrow(() -> new UnknownId(me.id()));
    }

    private List<RecordLine> training(Function<PersonLinks, List<RecordLine>> told) {
        return sources.orderedStream()
                .flatMap(source -> told.apply(source).stream())
                .toList();
    }
}
