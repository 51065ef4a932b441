/**
 * An invented world to try Beret with, for the profile demo only. No other module knows it, and production can be
 * built without it. It writes other modules' tables where their services rightly refuse to: passwords that everybody
 * knows, and days that have passed. May use: shared, identity, catalogue, signin, people, learning, cohorts,
 * certificates.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "catalogue",
            "signin",
            "people",
            "learning",
            "cohorts",
            "certificates"
        })
@NullMarked
package org.beret.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
