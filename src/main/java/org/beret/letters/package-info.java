/**
 * The outbox of e-mail: letters wait in tables of the modules that write them and are sent by whichever node takes
 * them first. May use: identity, monitoring.
 */
@ApplicationModule(allowedDependencies = {"identity", "monitoring"})
@NullMarked
package org.beret.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
