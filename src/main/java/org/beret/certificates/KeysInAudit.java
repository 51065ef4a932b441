package org.beret.certificates;

import org.beret.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Records in the audit trail what the start has changed of the signing keys. */
@Component
class KeysInAudit {

    KeysInAudit(SigningKeys keys, AuditTrail audit) {
        keys.changes().forEach(change -> audit.recordServer(change.action(), change.key()));
    }
}
