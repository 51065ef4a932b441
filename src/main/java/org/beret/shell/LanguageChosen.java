package org.beret.shell;

import org.beret.shared.Language;

/** The signed-in person chose another language in the header. Published within the person's request. */
public record LanguageChosen(Language language) {}
