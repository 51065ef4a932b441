/**
 * People, their roles, training centres and countries; signing in and what a person may see; who did what. May use:
 * shared, printing, texts, shell.
 */
@ApplicationModule(allowedDependencies = {"shared", "printing", "texts", "shell"})
@NullMarked
package org.beret.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
