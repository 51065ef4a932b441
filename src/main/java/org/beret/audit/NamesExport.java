package org.beret.audit;

import org.beret.identity.CurrentPerson;
import org.beret.identity.FreshSignIn;
import org.beret.identity.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every file with names of people begins with: the signed-in person has to have proved lately who they are, and the audit
 * trail tells who took which file.
 */
@Component
public class NamesExport {

    private final FreshSignIn freshSignIn;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    NamesExport(FreshSignIn freshSignIn, AuditTrail audit, CurrentPerson currentPerson) {
        this.freshSignIn = freshSignIn;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /**
     * Begins a file about several people.
     *
     * @param action for example {@code officers.exported}
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @Transactional
    public void begin(String action, String... details) {
        freshSignIn.require();
        audit.recordCentre(currentPerson.require().centre(), action, details);
    }

    /** Tells of a file that gives the signed-in person back what they uploaded themselves; it needs no proof. */
    @Transactional
    public void beginOwn(String action) {
        audit.recordCentre(currentPerson.require().centre(), action);
    }

    /**
     * Begins a file about one person.
     *
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @Transactional
    public void begin(PersonId subject, String action) {
        freshSignIn.require();
        audit.record(subject, action);
    }
}
