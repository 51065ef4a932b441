package org.beret.kit.slides;

import java.awt.Color;
import java.util.List;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;

/** Writes lines into shapes, in one language. */
record Letters(String language) {

    private static final double INSET = 14;
    private static final double BETWEEN = 40;
    private static final double INDENT = 1.3;

    static void inset(XSLFTextShape shape) {
        shape.setLeftInset(INSET);
        shape.setRightInset(INSET);
        shape.setTopInset(INSET / 2);
        shape.setBottomInset(INSET / 2);
    }

    void write(XSLFTextShape shape, List<Line> lines, double size, Color colour) {
        shape.clearText();
        for (var line : lines) {
            write(shape.addNewTextParagraph(), line, size, colour);
        }
    }

    private void write(XSLFTextParagraph paragraph, Line line, double size, Color colour) {
        paragraph.setTextAlign(TextAlign.LEFT);
        paragraph.setSpaceBefore(0d);
        paragraph.setSpaceAfter(BETWEEN);
        if (line.bullet().isEmpty()) {
            paragraph.setBullet(false);
            paragraph.setIndent(0d);
            paragraph.setLeftMargin(0d);
        } else {
            bullet(paragraph, line.bullet());
            paragraph.setLeftMargin(size * INDENT);
            paragraph.setIndent(-size * INDENT);
        }
        runs(paragraph, line, size, colour);
    }

    /** A number or a letter is counted by the program that shows the slides, which takes no more than one sign as a bullet. */
    private static void bullet(XSLFTextParagraph paragraph, String bullet) {
        if (bullet.matches("\\d+\\.")) {
            var number = Integer.parseInt(bullet.substring(0, bullet.length() - 1));
            paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, number);
        } else if (bullet.matches("[A-Z]")) {
            paragraph.setBulletAutoNumber(AutoNumberingScheme.alphaUcPeriod, bullet.charAt(0) - 'A' + 1);
        } else {
            paragraph.setBulletCharacter(bullet);
        }
    }

    private void runs(XSLFTextParagraph paragraph, Line line, double size, Color colour) {
        for (var run : line.runs()) {
            var written = paragraph.addNewTextRun();
            written.setText(run.text());
            written.setFontFamily(Look.FONT);
            written.setFontSize(size);
            written.setFontColor(colour);
            written.setBold(run.bold());
            written.setItalic(run.italic());
            if (written.getXmlObject() instanceof CTRegularTextRun xml) {
                xml.getRPr().setLang(language);
            }
        }
    }
}
