/** Cases: the way by which people come to an end, and how often each choice was made, without names. */
@NullMarked
package org.beret.learning.cases;

import org.jspecify.annotations.NullMarked;
