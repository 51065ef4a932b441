/** Time zones of training centres. */
@NullMarked
package org.beret.people.zones;

import org.jspecify.annotations.NullMarked;
