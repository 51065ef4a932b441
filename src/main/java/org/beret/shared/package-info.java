/**
 * Value types and small helpers that every application module uses: languages, texts by language, country codes, SQL
 * values, and the exceptions for a broken rule and an unknown id. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
