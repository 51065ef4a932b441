/** Screens of this module: what the account screen shows of signing in. */
@NullMarked
package org.beret.signin.ui;

import org.jspecify.annotations.NullMarked;
