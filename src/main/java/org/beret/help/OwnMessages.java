package org.beret.help;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beret.audit.AuditTrail;
import org.beret.help.Message.Kind;
import org.beret.identity.CurrentPerson;
import org.beret.learning.AssignedModule;
import org.beret.learning.Training;
import org.beret.shared.BusinessRuleViolation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of the signed-in trainee: questions to their training centre, and mistakes for those who keep the course. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class OwnMessages {

    /** So many a day keep a desk from being flooded, and nobody from asking. */
    private static final int MOST_A_DAY = 20;

    private final MessageRows rows;
    private final Training training;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;

    OwnMessages(MessageRows rows, Training training, CurrentPerson currentPerson, AuditTrail audit) {
        this.rows = rows;
        this.training = training;
        this.currentPerson = currentPerson;
        this.audit = audit;
    }

    /**
     * Asks the training centre. Idempotent by the id of the message.
     *
     * @throws BusinessRuleViolation if there are no words, too many, or they have hidden signs; or if there were too many messages today
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void ask(NewMessage message) {
        add(Kind.QUESTION, message, "help.asked");
    }

    /**
     * Reports a mistake to those who keep the course, who are not told by whom. Idempotent by the id of the message.
     *
     * @throws BusinessRuleViolation as {@link #ask}
     */
    @PreAuthorize("hasRole('TRAINEE')")
    public void report(NewMessage message) {
        add(Kind.MISTAKE, message, "help.reported");
    }

    private void add(Kind kind, NewMessage message, String action) {
        var checked = message.checked();
        var me = currentPerson.require();
        if (rows.written(me.id(), Duration.ofDays(1)) >= MOST_A_DAY) {
            throw new BusinessRuleViolation("help.refused.too-many", MOST_A_DAY);
        }
        if (rows.add(me, currentPerson.requireCentre(), kind, checked, version(checked.place()))) {
            audit.record(me.id(), action);
        }
    }

    /** Of the course as they learn it, where the place is in a module of theirs. */
    private Optional<String> version(Place place) {
        return place.module()
                .flatMap(id -> training.mine().stream()
                        .map(AssignedModule::module)
                        .filter(module -> module.id().equals(id))
                        .findFirst()
                        .map(module -> module.version().number()));
    }

    /** All of them with their answers, the latest first. */
    @PreAuthorize("hasRole('TRAINEE')")
    @Transactional(readOnly = true)
    public List<Message> mine() {
        return rows.of(currentPerson.require().id());
    }

    /** They have seen all answers so far. Idempotent. */
    @PreAuthorize("hasRole('TRAINEE')")
    public void markSeen() {
        rows.markSeen(currentPerson.require().id());
    }
}
