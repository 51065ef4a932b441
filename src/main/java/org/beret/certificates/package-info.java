/**
 * A training centre's attestation that a person has completed a course: issued once, signed, printed, verified by
 * anybody. It is never a certificate of the United Nations, and says so. May use: shared, background, tabular, printing, texts,
 * identity, letters, catalogue, shell, signin, audit, people, learning, learning :: news, cohorts, classroom, classroom :: supervised.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "background",
            "tabular",
            "printing",
            "texts",
            "identity",
            "letters",
            "catalogue",
            "shell",
            "signin",
            "audit",
            "people",
            "learning",
            "learning :: news",
            "cohorts",
            "classroom",
            "classroom :: supervised"
        })
@NullMarked
package org.beret.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
