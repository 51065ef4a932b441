/** HTTP endpoints and plain pages of this module. */
@NullMarked
package org.beret.certificates.web;

import org.jspecify.annotations.NullMarked;
