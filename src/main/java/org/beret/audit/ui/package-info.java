/** The screen of the audit trail. */
@NullMarked
package org.beret.audit.ui;

import org.jspecify.annotations.NullMarked;
