package org.beret.authoring.findings;

/** A line of a course file; {@code line} counts from 1. */
public record SourceLocation(String file, int line) {}
