/** Which Member States contribute police, as administrators keep the list. */
@NullMarked
package org.beret.people.countries;

import org.jspecify.annotations.NullMarked;
