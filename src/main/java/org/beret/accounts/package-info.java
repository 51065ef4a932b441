/**
 * People, their roles, training centres and countries; signing in and what a person may see. May use: shared, shell.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell"})
@NullMarked
package org.beret.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
