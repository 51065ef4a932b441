/**
 * Texts of the interface by language, formats of dates and numbers, names of countries, incident numbers. Independent of Vaadin, so
 * that services, plain pages, PDF and letters use it too. May use: shared.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.beret.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
