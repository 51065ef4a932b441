package org.beret.browser;

/** Compares words as a reader does. */
final class Words {

    private Words() {}

    /** With plain spaces only: a browser shows spaces that keep words together as any other, or several as one. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
