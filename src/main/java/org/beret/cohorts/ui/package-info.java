/** What training centres see. */
@NullMarked
package org.beret.cohorts.ui;

import org.jspecify.annotations.NullMarked;
