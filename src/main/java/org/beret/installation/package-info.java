/**
 * This installation of Beret and its database: its identity, which rows carry as their origin, and the refusal of data of a
 * release that it cannot read. Knows no domain. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
