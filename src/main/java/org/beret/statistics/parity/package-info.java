/** What stands beside the figures and is not counted: targets for the share of women, and who has joined the voluntary compact. */
@NullMarked
package org.beret.statistics.parity;

import org.jspecify.annotations.NullMarked;
