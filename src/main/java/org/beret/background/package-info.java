/**
 * Work that goes on after the request that began it: rows of a table that a living server takes, one at a time. Independent of the
 * domain. May use: shared, texts.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts"})
@NullMarked
package org.beret.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
