package org.beret.catalogue;

/**
 * The kinds of question, as {@code kind} in a question's file names them in lower case with hyphens. Each belongs to one
 * type of {@link Question}.
 */
public enum QuestionKind {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    SITUATIONAL_JUDGEMENT,
    ORDERING,
    MATCHING
}
