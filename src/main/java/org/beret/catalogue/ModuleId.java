package org.beret.catalogue;

/** The name of a module, unique over all courses, independent of language and version. */
public record ModuleId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
