/** What a trainee keeps on a device to learn without a connection. */
@NullMarked
package org.beret.learning.pocket;

import org.jspecify.annotations.NullMarked;
