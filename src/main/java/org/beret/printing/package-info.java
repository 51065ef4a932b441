/**
 * Turns HTML into paper: tagged PDF with embedded fonts for many scripts, and QR codes. Knows no domain. Uses no other
 * module. Uses no other module. Uses no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beret.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
