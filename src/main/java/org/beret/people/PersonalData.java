package org.beret.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.beret.audit.AuditTrail;
import org.beret.audit.NamesExport;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.PersonalDataSource;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collects all personal data of a person from every {@link PersonalDataSource}: for themselves, or for a centre to hand
 * to its trainee.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class PersonalData {

    private final List<PersonalDataSource> sources;
    private final PersonRepository people;
    private final AuditTrail audit;
    private final NamesExport exports;
    private final CurrentPerson currentPerson;

    PersonalData(
            List<PersonalDataSource> sources,
            PersonRepository people,
            AuditTrail audit,
            NamesExport exports,
            CurrentPerson currentPerson) {
        this.sources = sources;
        this.people = people;
        this.audit = audit;
        this.exports = exports;
        this.currentPerson = currentPerson;
    }

    /** The data of the signed-in person. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public PersonalDataExport mine() {
        return export(currentPerson.require().id(), _ -> true);
    }

    /** The same as a file to keep, which the audit trail tells of. */
    @PreAuthorize("isAuthenticated()")
    public PersonalDataExport myFile() {
        var me = currentPerson.require();
        audit.recordOwn(me, "person.exported");
        return export(me.id(), _ -> true);
    }

    /**
     * The data of a trainee, but for what they alone are told; the export is recorded in the audit trail.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public PersonalDataExport ofTrainee(PersonId id) {
        var trainee = people.findTrainee(id, currentPerson.requireCentre()).orElseThrow(() -> new UnknownId(id));
        exports.begin(trainee.id(), "person.exported");
        return export(trainee.id(), source -> !source.isForThePersonAlone());
    }

    private PersonalDataExport export(PersonId person, Predicate<PersonalDataSource> told) {
        var sections = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        sources.stream().filter(told).forEach(source -> sections.put(source.section(), source.export(person)));
        return new PersonalDataExport(sections);
    }
}
