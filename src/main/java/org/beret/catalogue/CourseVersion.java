package org.beret.catalogue;

/**
 * Which text a person learned from.
 *
 * @param number the version the authors gave, for example {@code 1.0.0}
 * @param digest SHA-256 over names and contents of all files of the course, in lower-case hexadecimal
 */
public record CourseVersion(String number, String digest) {}
