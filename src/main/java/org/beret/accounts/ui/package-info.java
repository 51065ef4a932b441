/** What people see of accounts: the desk's trainees and colleagues, the administrator's centres, and everybody's own account. */
@NullMarked
package org.beret.accounts.ui;

import org.jspecify.annotations.NullMarked;
