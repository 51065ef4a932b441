package org.beret.authoring;

/** A line of a course file; {@code line} counts from 1. */
record SourceLocation(String file, int line) {}
