/**
 * Figures for the United Nations: counts per country, never names. Listens to learning, accounts and certificates and
 * keeps one fact row an enrolment, from which every figure is counted. May use: shared, tabular, printing, texts,
 * identity, catalogue, shell, people, learning, certificates.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tabular",
            "printing",
            "texts",
            "identity",
            "catalogue",
            "shell",
            "people",
            "learning",
            "certificates"
        })
@NullMarked
package org.beret.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
