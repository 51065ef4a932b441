package org.beret.authoring;

/** A reference by id in a course file, with its location. */
record Ref(String id, SourceLocation place) {}
