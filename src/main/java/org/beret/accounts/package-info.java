/**
 * People, their roles, training centres and countries; signing in and what a person may see; who did what. May use: shared,
 * shell, printing.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell", "printing"})
@NullMarked
package org.beret.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
