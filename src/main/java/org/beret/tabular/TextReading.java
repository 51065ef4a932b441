package org.beret.tabular;

import java.util.List;

/**
 * A way in which a text file may be read whose encoding is not certain.
 *
 * @param encoding its name
 * @param sample cells with letters that depend on the encoding, as this one reads them
 */
public record TextReading(String encoding, List<String> sample) {

    public TextReading {
        sample = List.copyOf(sample);
    }
}
