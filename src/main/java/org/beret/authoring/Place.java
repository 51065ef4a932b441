package org.beret.authoring;

/** A line of a course file; {@code line} counts from 1. */
record Place(String file, int line) {}
