package org.beret.learning.measure;

/**
 * A screen that a trainee may go to.
 *
 * @param title key of the heading
 * @param about key of a sentence
 * @param address relative to the application's root
 * @param action key of the text of the link
 */
public record Offer(String title, String about, String address, String action) {}
