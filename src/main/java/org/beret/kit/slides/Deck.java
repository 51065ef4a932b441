package org.beret.kit.slides;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.beret.kit.slides.Look.Panel;
import org.beret.printing.Drawing;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** A file of slides in the making. Every slide has a title that outlines and screen readers find. */
final class Deck implements AutoCloseable {

    private final XMLSlideShow show = new XMLSlideShow();
    private final String footer;
    private final Letters letters;

    Deck(String title, String footer, String language) {
        this.footer = footer;
        this.letters = new Letters(language);
        show.setPageSize(new Dimension(Look.WIDTH, Look.HEIGHT));
        var core = show.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator("Beret");
    }

    /** A slide with its heading and, for who speaks, notes. */
    XSLFSlide slide(String title, String notes) {
        var slide = slide(title, notes, Look.HEAD, Look.TITLE, 24, 20);
        edge(slide, new Rectangle2D.Double(0, 0, Look.WIDTH, Look.BAND));
        return slide;
    }

    /** The first slide. */
    void cover(String over, String title, List<Line> lines, String notes) {
        var slide = slide(title, notes, Look.COVER_HEAD, Look.COVER, 34, 28);
        edge(slide, new Rectangle2D.Double(0, 0, Look.EDGE, Look.HEIGHT));
        text(slide, Look.OVER, List.of(Line.plain(over)), Look.SMALL_TEXT, Look.MUTED);
        var texts = lines.stream().map(Line::text).toList();
        var size = TextFit.size(texts, Look.UNDER.getWidth(), Look.UNDER.getHeight(), 20, 18, 16, 14);
        text(slide, Look.UNDER, lines, size);
    }

    private XSLFSlide slide(String title, String notes, Rectangle2D place, double... sizes) {
        var slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        var head = slide.getPlaceholder(0);
        // Without a place of its own it has that of the layout, and would move the titles of all slides.
        ((CTShape) head.getXmlObject()).getSpPr().addNewXfrm();
        head.setAnchor(place);
        head.setVerticalAlignment(VerticalAlignment.MIDDLE);
        var size = TextFit.size(List.of(title), place.getWidth(), place.getHeight(), sizes);
        letters.write(head, List.of(Line.bold(title)), size, Look.BLUE);
        foot(slide);
        if (!notes.isBlank()) {
            note(slide, notes);
        }
        return slide;
    }

    private void foot(XSLFSlide slide) {
        var foot = slide.createTextBox();
        foot.setAnchor(Look.FOOT);
        letters.write(foot, List.of(Line.plain(footer)), Look.FOOTER, Look.MUTED);
    }

    private void note(XSLFSlide slide, String notes) {
        for (var shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(notes);
            }
        }
    }

    private static void edge(XSLFSlide slide, Rectangle2D place) {
        var edge = slide.createAutoShape();
        edge.setShapeType(ShapeType.RECT);
        edge.setAnchor(place);
        edge.setFillColor(Look.BLUE);
        edge.setLineColor(null);
    }

    void text(XSLFSlide slide, Rectangle2D place, List<Line> lines, double size) {
        text(slide, place, lines, size, Look.INK);
    }

    void text(XSLFSlide slide, Rectangle2D place, List<Line> lines, double size, Color colour) {
        var box = slide.createTextBox();
        box.setAnchor(place);
        box.setTextAutofit(TextAutofit.NORMAL);
        letters.write(box, lines, size, colour);
    }

    /** Text on a coloured ground. */
    XSLFAutoShape panel(XSLFSlide slide, Rectangle2D place, List<Line> lines, double size, Panel colours) {
        var panel = slide.createAutoShape();
        panel.setShapeType(ShapeType.RECT);
        panel.setAnchor(place);
        panel.setFillColor(colours.soft());
        panel.setLineColor(colours.strong());
        panel.setVerticalAlignment(VerticalAlignment.MIDDLE);
        panel.setTextAutofit(TextAutofit.NORMAL);
        Letters.inset(panel);
        letters.write(panel, lines, size, Look.INK);
        return panel;
    }

    /** A picture as large as fits into this place, with what it shows for who does not see it. */
    void picture(XSLFSlide slide, Rectangle2D place, Drawing drawing, String alternative) {
        var shape = slide.createPicture(show.addPicture(drawing.png(), PictureType.PNG));
        var scale = Math.min(place.getWidth() / drawing.width(), place.getHeight() / drawing.height());
        var width = drawing.width() * scale;
        var height = drawing.height() * scale;
        shape.setAnchor(new Rectangle2D.Double(
                place.getX() + (place.getWidth() - width) / 2,
                place.getY() + (place.getHeight() - height) / 2,
                width,
                height));
        ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().setDescr(alternative);
    }

    /** The file. */
    byte[] file() {
        var file = new ByteArrayOutputStream();
        try {
            show.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @Override
    public void close() {
        try {
            show.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
