/** What training centres and administrators see of people and centres. */
@NullMarked
package org.beret.people.ui;

import org.jspecify.annotations.NullMarked;
