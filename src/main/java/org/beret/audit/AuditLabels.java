package org.beret.audit;

import java.util.Optional;
import org.beret.shared.Language;

/** Names what a detail of an audit entry stands for, such as a module by its id. Modules that record acts implement it. */
public interface AuditLabels {

    /** The label of this detail of this act; empty if the implementation does not know it. */
    Optional<String> label(String act, String detail, Language language);
}
