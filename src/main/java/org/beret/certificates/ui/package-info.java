/** The screens of certificates. */
@NullMarked
package org.beret.certificates.ui;

import org.jspecify.annotations.NullMarked;
