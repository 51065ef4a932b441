package org.beret.catalogue;

/** How far an objective or a question asks a person to think, after Bloom's taxonomy. */
public enum Level {
    REMEMBER,
    UNDERSTAND,
    APPLY,
    ANALYSE,
    EVALUATE
}
