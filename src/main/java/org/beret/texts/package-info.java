/**
 * Texts of the interface by language, formats of dates and numbers, names of countries, incident numbers: what
 * screens, plain pages, paper and letters share. Knows no Vaadin. May use: shared.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.beret.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
