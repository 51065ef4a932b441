/** HTTP endpoints and plain pages of this module. */
@NullMarked
package org.beret.statistics.web;

import org.jspecify.annotations.NullMarked;
