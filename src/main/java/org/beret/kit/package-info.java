/**
 * The trainer's kit: slides, cards, quiz, workbook and guide of a module on paper and as files, made from the course for whoever
 * teaches it in a classroom. Sees no question of a quiz that counts. May use: shared, printing, texts, catalogue, authoring, shell.
 */
@ApplicationModule(allowedDependencies = {"shared", "printing", "texts", "catalogue", "authoring", "shell"})
@NullMarked
package org.beret.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
