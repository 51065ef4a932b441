/**
 * Certificates that were issued elsewhere: those of other installations, verified by keys that administrators entered by hand and accepted
 * by a centre; and other papers, which are kept and count for nothing. Nothing is fetched from anywhere.
 */
@NullMarked
package org.beret.certificates.elsewhere;

import org.jspecify.annotations.NullMarked;
