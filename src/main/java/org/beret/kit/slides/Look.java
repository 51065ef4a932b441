package org.beret.kit.slides;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.beret.kit.content.Block.Kind;
import org.beret.kit.content.PaperColour;

/** Measures, colours and letters of slides. All lengths are points on a slide of 960 by 540, which is 16 to 9. */
final class Look {

    /** On every computer, or replaced there by one with letters as wide. */
    static final String FONT = "Arial";

    static final int WIDTH = 960;
    static final int HEIGHT = 540;
    static final int MARGIN = 48;
    static final int BAND = 10;
    static final int EDGE = 24;
    static final double COVER = 40;
    static final double TITLE = 28;
    static final double TEXT = 22;
    static final double SMALL_TEXT = 18;
    static final double FOOTER = 11;

    static final Color INK = PaperColour.INK.color();
    static final Color MUTED = PaperColour.INK_2.color();
    static final Color BLUE = PaperColour.BLUE.color();
    static final Color BLUE_SOFT = PaperColour.BLUE_SOFT.color();
    static final Color GOOD = PaperColour.GOOD.color();
    static final Color GOOD_SOFT = PaperColour.GOOD_SOFT.color();
    static final Color WARN = PaperColour.WARN.color();
    static final Color WARN_SOFT = PaperColour.WARN_SOFT.color();
    static final Color BAD = PaperColour.BAD.color();
    static final Color BAD_SOFT = PaperColour.BAD_SOFT.color();

    /** Where the heading stands. */
    static final Rectangle2D HEAD = new Rectangle2D.Double(MARGIN, 28, WIDTH - 2 * MARGIN, 76);

    /** Where everything else stands. */
    static final Rectangle2D BODY = new Rectangle2D.Double(MARGIN, 116, WIDTH - 2 * MARGIN, 374);

    static final Rectangle2D OVER = new Rectangle2D.Double(MARGIN, 60, WIDTH - 2 * MARGIN, 36);
    static final Rectangle2D COVER_HEAD = new Rectangle2D.Double(MARGIN, 100, WIDTH - 2 * MARGIN, 120);
    static final Rectangle2D UNDER = new Rectangle2D.Double(MARGIN, 240, WIDTH - 2 * MARGIN, 250);
    static final Rectangle2D FOOT = new Rectangle2D.Double(MARGIN, 504, WIDTH - 2 * MARGIN, 24);

    private Look() {}

    /** The colours of a panel: of its letters and edge, and of its ground. */
    record Panel(Color strong, Color soft) {

        static Panel of(Kind kind) {
            return switch (kind) {
                case SCENARIO -> new Panel(BLUE, BLUE_SOFT);
                case KEY_POINT, END_GOOD -> new Panel(GOOD, GOOD_SOFT);
                case CAUTION, CONTENT_WARNING, END_MIXED -> new Panel(WARN, WARN_SOFT);
                case END_HARMFUL -> new Panel(BAD, BAD_SOFT);
            };
        }
    }
}
