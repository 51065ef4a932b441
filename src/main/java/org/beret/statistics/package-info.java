/**
 * Statistics for the United Nations: counts per country, never names. Listens to learning, people and certificates and stores one
 * fact per enrolment, from which every figure is counted; also item statistics of questions. May use: shared, tabular, printing,
 * texts, monitoring, identity, catalogue, shell, people, learning, cohorts, certificates.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tabular",
            "printing",
            "texts",
            "monitoring",
            "identity",
            "catalogue",
            "shell",
            "people",
            "learning",
            "cohorts",
            "certificates"
        })
@NullMarked
package org.beret.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
