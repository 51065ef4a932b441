/** Which trainee moved from one training centre to another, when and by whom. */
@NullMarked
package org.beret.people.transfers;

import org.jspecify.annotations.NullMarked;
