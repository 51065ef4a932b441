/** HTTP endpoints and plain pages of this module. */
@NullMarked
package org.beret.learning.web;

import org.jspecify.annotations.NullMarked;
