package org.beret.help;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.identity.TrainingCentreId;
import org.beret.letters.LetterSender;
import org.beret.people.PeopleLookup;
import org.beret.people.PersonProfile;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are answered: questions by the training centre to which they were put, mistakes by those who keep the course. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class MessageDesk {

    private final MessageRows rows;
    private final PeopleLookup people;
    private final LetterSender office;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;

    MessageDesk(
            MessageRows rows, PeopleLookup people, LetterSender office, CurrentPerson currentPerson, AuditTrail audit) {
        this.rows = rows;
        this.people = people;
        this.office = office;
        this.currentPerson = currentPerson;
        this.audit = audit;
    }

    /** What the centre was asked: what is open first, the oldest first, then what was answered lately. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public List<Message> ofMyCentre() {
        return rows.askedOf(currentPerson.requireCentre());
    }

    /** How many of these are open. */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    @Transactional(readOnly = true)
    public int openOfMyCentre() {
        return rows.open(currentPerson.requireCentre());
    }

    /**
     * Answers a question; the answer reaches the trainee on the screen, and by e-mail where they have an address.
     *
     * @throws UnknownId if the centre was not asked it
     * @throws BusinessRuleViolation if there are no words, too many, or they have hidden signs
     * @throws ChangedMeanwhile if a colleague was faster
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public void answer(MessageId id, String words) {
        answer(id, currentPerson.requireCentre(), words);
    }

    /** The mistakes that were reported: what is open first, then what was answered lately. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<Message> mistakes() {
        return rows.mistakes();
    }

    /**
     * Answers whoever reported a mistake.
     *
     * @throws UnknownId if there is no such report
     * @throws BusinessRuleViolation as {@link #answer}
     * @throws ChangedMeanwhile if a colleague was faster
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void answerMistake(MessageId id, String words) {
        answer(id, null, words);
    }

    private void answer(MessageId id, @Nullable TrainingCentreId centre, String words) {
        var author = rows.author(id, centre).orElseThrow(() -> new UnknownId(id));
        var text = NewMessage.checked(words);
        ChangedMeanwhile.refuseUnless(
                rows.answer(id, currentPerson.require().id(), text, office.isConfigured() && isReached(author)));
        audit.record(author, "help.answered");
    }

    private boolean isReached(PersonId person) {
        return people.find(person).flatMap(PersonProfile::letterAddress).isPresent();
    }
}
