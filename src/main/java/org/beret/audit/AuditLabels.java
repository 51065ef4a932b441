package org.beret.audit;

import java.util.Optional;
import org.beret.shared.Language;

/**
 * Port: translates a detail of an audit entry for display, for example a module id to its title. Any module may
 * implement it.
 */
public interface AuditLabels {

    /** The label of a detail of this action; empty if it is not one of this implementation's. */
    Optional<String> label(String action, String detail, Language language);
}
