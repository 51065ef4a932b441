/** Downloads of the trainer's kit. */
@NullMarked
package org.beret.kit.web;

import org.jspecify.annotations.NullMarked;
