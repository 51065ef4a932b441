package org.beret.kit.content;

/** The letter by which an answer or a choice is named on paper. */
public final class Letter {

    private Letter() {}

    /** A for the first, B for the second; there are never as many as letters. */
    public static String of(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
