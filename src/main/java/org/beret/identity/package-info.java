/**
 * Who somebody is, without their record: typed ids of people and centres, roles, the signed-in person of a session,
 * and the port by which modules give account of personal data they keep. May use: shared.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.beret.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
