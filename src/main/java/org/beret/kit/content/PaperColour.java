package org.beret.kit.content;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The light colours of {@code frontend/theme/ground.css}, under the same names, for paper and slides. */
public enum PaperColour {
    INK(0x12263d),
    INK_2(0x52657b),
    PAPER(0xffffff),
    GROUND(0xf4f7fa),
    LINE(0xd8e1ea),
    FIELD(0x7a8da1),
    BLUE(0x0f4c81),
    BLUE_SOFT(0xe6f0f9),
    GOOD(0x1d7a4f),
    GOOD_SOFT(0xe3f4ec),
    WARN(0x8a5100),
    WARN_SOFT(0xfdf1dd),
    BAD(0xb3261e),
    BAD_SOFT(0xfbe9e7);

    private final int rgb;

    PaperColour(int rgb) {
        this.rgb = rgb;
    }

    /** The name in style sheets, without its dashes in front. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As style sheets write it, for example {@code #12263d}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    public Color color() {
        return new Color(rgb);
    }

    static Optional<PaperColour> of(String token) {
        return Arrays.stream(values())
                .filter(colour -> colour.token().equals(token))
                .findFirst();
    }
}
