/**
 * What people see and do in a browser, journey by journey. Every screen is a page object whose actions return the next
 * screen; waiting is always for something to see, never for time to pass.
 */
@NullMarked
package org.beret.browser;

import org.jspecify.annotations.NullMarked;
