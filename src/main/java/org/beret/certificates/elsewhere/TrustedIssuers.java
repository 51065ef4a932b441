package org.beret.certificates.elsewhere;

import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.certificates.PublishedKey;
import org.beret.certificates.SignedStatements;
import org.beret.identity.CurrentPerson;
import org.beret.shared.BusinessRuleViolation;
import org.beret.shared.ChangedMeanwhile;
import org.beret.shared.HiddenSigns;
import org.beret.shared.InputText;
import org.beret.shared.ReasonText;
import org.beret.shared.UnknownId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The installations whose certificates centres may accept: an administrator enters the public key of each by hand, and may withdraw it. */
@Service
@PreAuthorize("denyAll()")
@Transactional
public class TrustedIssuers {

    /** Characters of what another installation is called here. */
    public static final int LONGEST_NAME = 200;

    /** Characters of what a key may be pasted in. */
    public static final int LONGEST_KEY = 20_000;

    private final TrustedKeys keys;
    private final SignedStatements own;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    TrustedIssuers(TrustedKeys keys, SignedStatements own, AuditTrail audit, CurrentPerson currentPerson) {
        this.keys = keys;
        this.own = own;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    /** All that were entered, also the withdrawn, by name. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<TrustedKey> all() {
        return keys.all();
    }

    /** The fingerprint of the key that signs here, for administrators of other installations. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public String ownFingerprint() {
        return TrustedKey.fingerprint(own.ownKey().publicKey());
    }

    /**
     * Trusts a key from now on.
     *
     * @param issuer what the other installation is called here
     * @param pasted the key alone, as JSON or as PEM
     * @return the key as it is stored
     * @throws BusinessRuleViolation if there is no name, not exactly one key, the key is of this installation or trusted already
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public TrustedKey enter(String issuer, String pasted) {
        var name = InputText.line(issuer);
        HiddenSigns.refuse(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("issuer.refused.name", LONGEST_NAME);
        }
        var key = onlyKey(pasted);
        var id = PublishedKey.idOf(key);
        if (own.isOwnKey(id)) {
            throw new BusinessRuleViolation("issuer.refused.own");
        }
        if (!keys.enter(key, name, currentPerson.require().id())) {
            throw new BusinessRuleViolation("issuer.refused.known", id);
        }
        audit.recordCentre(null, "issuer.key-entered", id, name);
        return keys.find(id).orElseThrow();
    }

    private static String onlyKey(String pasted) {
        var found = pasted.length() > LONGEST_KEY ? List.<String>of() : EnteredKey.in(pasted);
        if (found.size() > 1) {
            throw new BusinessRuleViolation("issuer.refused.several", found.size());
        }
        if (found.isEmpty()) {
            throw new BusinessRuleViolation("issuer.refused.key");
        }
        return found.getFirst();
    }

    /**
     * Trusts a key no more: nothing signed by it is accepted, and what centres accepted by it counts no longer. Certificates that were
     * issued here because of that stay as they are.
     *
     * @throws UnknownId if it was never entered
     * @throws ChangedMeanwhile if somebody else withdrew it meanwhile
     * @throws BusinessRuleViolation if the reason is missing or too long
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public void withdraw(String id, String reason) {
        var key = keys.find(id).orElseThrow(() -> new UnknownId(id));
        var why = ReasonText.checked(reason);
        ChangedMeanwhile.refuseUnless(
                keys.withdraw(id, why, currentPerson.require().id()));
        audit.recordCentre(null, "issuer.key-withdrawn", id, key.issuer(), why);
    }
}
