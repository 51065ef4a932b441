package org.beret.authoring;

import org.beret.authoring.findings.SourceLocation;

/** A reference by id in a course file, with its location. */
record Ref(String id, SourceLocation place) {}
