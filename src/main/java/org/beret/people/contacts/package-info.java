/** Whom people of a training centre ask for help. */
@NullMarked
package org.beret.people.contacts;

import org.jspecify.annotations.NullMarked;
