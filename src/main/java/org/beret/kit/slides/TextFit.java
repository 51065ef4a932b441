package org.beret.kit.slides;

import java.util.List;

/** How much room text takes, estimated without a font, a little too large: whoever shows it may have another font. */
final class TextFit {

    /** Of a letter, by the size of the font. */
    private static final double LETTER = 0.53;

    private static final double LINE = 1.22;
    private static final double BETWEEN = 0.45;
    private static final int FIRST_WIDE = 0x2e80;

    private TextFit() {}

    /** The height of a text in points, with the space that follows it. */
    static double height(String text, double size, double width) {
        var perLine = Math.max(1, width / (size * LETTER));
        var letters = text.codePoints()
                .mapToDouble(letter -> letter >= FIRST_WIDE ? 2 : 1)
                .sum();
        return (Math.ceil(letters / perLine * 1.04) * LINE + BETWEEN) * size;
    }

    static double height(List<String> texts, double size, double width) {
        return texts.stream().mapToDouble(text -> height(text, size, width)).sum();
    }

    /** The largest of these sizes in which the texts fit; the smallest if none does. */
    static double size(List<String> texts, double width, double height, double... sizes) {
        for (var size : sizes) {
            if (height(texts, size, width) <= height) {
                return size;
            }
        }
        return sizes[sizes.length - 1];
    }
}
