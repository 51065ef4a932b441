/** What every answer and every request has to keep to: headers, sizes, and what the container refuses by itself. */
@NullMarked
package org.beret.shell.http;

import org.jspecify.annotations.NullMarked;
