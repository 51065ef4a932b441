package org.beret.kit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.shared.Language;
import org.jspecify.annotations.Nullable;

/** Makes a kit and reads its files back, as those who get it do. */
final class KitFilesOf {

    private KitFilesOf() {}

    /** The ZIP file. */
    static byte[] zip(KitMaker maker, Course course, CourseModule module, Language language) {
        var zip = new ByteArrayOutputStream();
        try {
            maker.write(course, module, language, zip, (_, _) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    /** What is in it, by path. */
    static Map<String, byte[]> files(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                files.put(entry.getName(), read.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** All that can be read in a file, also in the notes for who speaks. */
    static String text(String path, byte[] file) {
        try {
            return path.endsWith(".pdf") ? pdf(file) : slides(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String slides(byte[] file) throws IOException {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file))) {
            return show.getSlides().stream()
                    .map(slide -> text(slide.getShapes()) + "\n" + notes(slide.getNotes()))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String notes(@Nullable XSLFNotes notes) {
        return notes == null ? "" : text(notes.getShapes());
    }

    private static String text(Iterable<?> shapes) {
        var text = new StringBuilder();
        for (var shape : shapes) {
            if (shape instanceof XSLFTextShape words) {
                text.append(words.getText()).append('\n');
            }
        }
        return text.toString();
    }
}
