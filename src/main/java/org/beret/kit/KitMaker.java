package org.beret.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.kit.content.Teaching;
import org.beret.kit.paper.KitPapers;
import org.beret.kit.slides.Slides;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.stereotype.Component;

/** Makes the kit of a module in one language: a ZIP file of what is shown and what is printed, the same to the byte each time. */
@Component
class KitMaker {

    private static final int NAME = 60;

    private final KitPapers papers;
    private final Texts texts;

    KitMaker(KitPapers papers, Texts texts) {
        this.papers = papers;
        this.texts = texts;
    }

    /** A file within a kit, with its folder. */
    private record Made(String path, Supplier<byte[]> content) {}

    /** Hears how many files are ready, of how many. */
    @FunctionalInterface
    interface Progress {
        void ready(int files, int of);
    }

    /** Writes the kit; leaves the stream open. */
    void write(Course course, CourseModule module, Language language, OutputStream to, Progress progress)
            throws IOException {
        var files = files(Teaching.of(course, module, language));
        var folder = name(module.title().in(language)) + "/";
        var ready = 0;
        progress.ready(ready, files.size());
        try (var zip = new SameZip(to)) {
            for (var file : files) {
                zip.add(folder + file.path(), file.content().get());
                progress.ready(++ready, files.size());
            }
        }
    }

    private List<Made> files(Teaching teaching) {
        var words = texts.in(teaching.language());
        var files = new ArrayList<Made>();
        for (var paper : papers.of(teaching)) {
            files.add(new Made((files.size() + 1) + " " + name(paper.name()) + ".pdf", paper.pdf()));
        }
        var slides = new Slides(teaching, words);
        var folder = (files.size() + 1) + " " + name(words.text("kit.slides")) + "/";
        for (var lesson : teaching.lessons()) {
            var name = "%02d %s.pptx".formatted(lesson.number(), name(lesson.title()));
            files.add(new Made(folder + name, () -> SameZip.again(slides.of(lesson))));
        }
        return files;
    }

    /** A title as a name that every file system takes. */
    private static String name(String title) {
        var plain = title.replaceAll("[^\\p{L}\\p{M}\\p{N} .,()’-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var cut = plain.length() <= NAME ? plain : plain.substring(0, plain.lastIndexOf(' ', NAME));
        return cut.replaceAll("[ .,-]+$", "");
    }
}
