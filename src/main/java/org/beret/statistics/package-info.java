/**
 * Figures for the United Nations: counts per country, never names. Listens to learning and keeps one fact row an
 * enrolment, from which every figure is counted. May use: shared, shell, catalogue, accounts, learning.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell", "catalogue", "accounts", "learning"})
@NullMarked
package org.beret.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
