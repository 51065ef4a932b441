package org.beret.certificates.elsewhere;

import java.util.Collection;
import java.util.List;
import org.beret.audit.AuditTrail;
import org.beret.catalogue.ModuleId;
import org.beret.certificates.CertificateNumber;
import org.beret.cohorts.ModuleDemands;
import org.beret.identity.CurrentPerson;
import org.beret.identity.PersonId;
import org.beret.learning.Enrolments;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Has nobody ask a person any more for modules that a certificate of another installation names. */
@Component
class SettledModules {

    private final ModuleDemands demands;
    private final Enrolments enrolments;
    private final Texts texts;
    private final AuditTrail audit;
    private final CurrentPerson currentPerson;

    SettledModules(
            ModuleDemands demands, Enrolments enrolments, Texts texts, AuditTrail audit, CurrentPerson currentPerson) {
        this.demands = demands;
        this.enrolments = enrolments;
        this.texts = texts;
        this.audit = audit;
        this.currentPerson = currentPerson;
    }

    void settle(PersonId person, Collection<ModuleId> modules, CertificateNumber number) {
        var reason = texts.in(currentPerson.require().language(), "elsewhere.settled", number.value());
        for (var module : modules) {
            demands.settle(person, module);
            if (!enrolments.withdraw(List.of(person), module, reason).isEmpty()) {
                audit.record(person, "module.withdrawn", module.value(), reason);
            }
        }
    }
}
