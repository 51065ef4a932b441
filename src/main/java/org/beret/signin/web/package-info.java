/** HTTP endpoints and plain pages of this module. */
@NullMarked
package org.beret.signin.web;

import org.jspecify.annotations.NullMarked;
