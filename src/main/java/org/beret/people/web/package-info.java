/** HTTP endpoints and plain pages of this module. */
@NullMarked
package org.beret.people.web;

import org.jspecify.annotations.NullMarked;
