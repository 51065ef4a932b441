/** Starts that are refused because a setting of certificates or the signing key is wrong, with what to do. */
@NullMarked
package org.beret.certificates.startup;

import org.jspecify.annotations.NullMarked;
