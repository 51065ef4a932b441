package org.beret.shell;

import org.beret.shared.Language;

/** Event: the signed-in person chose another language in the header. Published synchronously within their request. */
public record LanguageChosen(Language language) {}
