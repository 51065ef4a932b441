package org.beret.certificates.elsewhere;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beret.audit.AuditTrail;
import org.beret.certificates.elsewhere.Paper.Content;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.ReasonText;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps papers of the trainees of the signed-in person's centre: certificates on paper and of other organizations, each a note and perhaps
 * a file. They are never verified and never count. A file is given back as it came, to be stored and not to be shown.
 */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class Papers {

    /** Bytes of a file. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /** Of one person. */
    public static final int MOST = 20;

    private final PaperRows rows;
    private final PeopleOfMyCentre people;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Papers(PaperRows rows, PeopleOfMyCentre people, AuditTrail audit, CurrentPerson currentPerson, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * The papers of a trainee, the newest first.
     *
     * @throws UnknownId if the centre has no such trainee
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Paper> of(PersonId person) {
        requireMine(person);
        return rows.of(person);
    }

    /** What centres of the signed-in trainee keep of them, the newest first. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public List<Paper> mine() {
        return rows.of(currentPerson.require().id());
    }

    /**
     * Keeps a paper.
     *
     * @param note what it is
     * @param file empty for a note alone
     * @throws UnknownId if the centre has no such trainee
     * @throws BusinessRuleViolation if the note is missing or too long, the file is too large or of another kind, or there are too many
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void keep(PersonId person, String note, byte[] file) {
        requireMine(person);
        var about = ReasonText.checked(note);
        if (file.length > LARGEST) {
            throw new BusinessRuleViolation("paper.refused.size", LARGEST / (1024 * 1024));
        }
        var type = PaperType.of(file);
        if (file.length > 0 && type.isEmpty()) {
            throw new BusinessRuleViolation("paper.refused.type");
        }
        if (rows.of(person).size() >= MOST) {
            throw new BusinessRuleViolation("paper.refused.many", MOST);
        }
        var paper = new Paper(UuidCreator.getTimeOrderedEpoch(), about, type, clock.instant());
        rows.add(paper, person, type.map(_ -> file), currentPerson.require().id());
        audit.record(person, "paper.kept", type.map(PaperType::name).orElse(""));
    }

    /**
     * The file of a paper.
     *
     * @throws UnknownId if no trainee of the centre has it
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public Content file(UUID id) {
        requireMine(ownerOf(id));
        return rows.content(id).orElseThrow(() -> new UnknownId(id));
    }

    /**
     * Removes a paper with its file.
     *
     * @throws UnknownId if the centre has no such trainee
     * @throws ChangedMeanwhile if somebody else removed it meanwhile
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void remove(PersonId person, UUID id) {
        requireMine(person);
        ChangedMeanwhile.refuseUnless(rows.owner(id).filter(person::equals).isPresent() && rows.remove(id));
        audit.record(person, "paper.removed");
    }

    private PersonId ownerOf(UUID id) {
        return rows.owner(id).orElseThrow(() -> new UnknownId(id));
    }

    private void requireMine(PersonId person) {
        if (people.ofMyCentre(List.of(person)).isEmpty()) {
            throw new UnknownId(person);
        }
    }
}
