/**
 * This installation of Beret and its database: refuses the data of a release that it cannot read. Knows no domain. Uses no
 * other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
