/**
 * Renders HTML as tagged PDF with embedded fonts for many scripts, and draws QR codes. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
