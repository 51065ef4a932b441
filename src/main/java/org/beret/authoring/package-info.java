/**
 * Course files: reads them, checks them against the format and each other, builds the immutable courses of the
 * catalogue, and archives every version that was taught. Works at the start of the server and as a command for
 * authors. May use: shared, texts, catalogue.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts", "catalogue"})
@NullMarked
package org.beret.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
