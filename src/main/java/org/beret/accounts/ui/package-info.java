/** What the interface does for accounts: nothing to see yet but the language of the person who signed in. */
@NullMarked
package org.beret.accounts.ui;

import org.jspecify.annotations.NullMarked;
