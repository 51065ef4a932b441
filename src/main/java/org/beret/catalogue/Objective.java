package org.beret.catalogue;

import org.beret.shared.LocalizedText;

/** What a trainee can do after a module; the text completes the sentence "After this module you can …". */
public record Objective(ObjectiveId id, Level level, LocalizedText text) {}
