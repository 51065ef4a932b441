package org.beret.authoring;

/** An id written in a course file to name something else. */
record Ref(String id, SourceLocation place) {}
