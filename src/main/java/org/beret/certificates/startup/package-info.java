/** Settings of certificates that are checked at the start, and starts that are refused because one of them or the signing key is wrong, with what to do. */
@NullMarked
package org.beret.certificates.startup;

import org.jspecify.annotations.NullMarked;
