package org.beret.shell;

import java.util.List;

/** Port: links of another module at the foot of every screen of the signed-in person. */
public interface FootLinks {

    /** Those for a screen, by its address relative to the application's root. */
    List<Link> on(String address);

    /**
     * A link.
     *
     * @param key of its text
     */
    record Link(String address, String key) {}
}
