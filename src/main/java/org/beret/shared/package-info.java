/**
 * The few words every application module speaks: languages, texts by language, countries, refusals. Uses no other
 * module. Uses no other module. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
