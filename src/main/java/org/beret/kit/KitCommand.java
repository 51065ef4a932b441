package org.beret.kit;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beret.authoring.CourseReading;
import org.beret.catalogue.Course;
import org.beret.catalogue.CourseModule;
import org.beret.kit.paper.KitPapers;
import org.beret.printing.Printing;
import org.beret.shared.Language;
import org.beret.texts.Texts;
import org.springframework.boot.mustache.autoconfigure.MustacheResourceTemplateLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Command that makes the kits of all courses of a folder, of each module in each of its languages, without a server. */
public final class KitCommand {

    private final KitMaker maker;
    private final Path target;

    private KitCommand(KitMaker maker, Path target) {
        this.maker = maker;
        this.target = target;
    }

    /**
     * Arguments: the folder with the courses, the folder for the kits, and as many names of modules and codes of languages as the
     * kits are to be limited to. Exit code 0: made; 1: a course has an error; 2: no such folder.
     */
    public static void main(String[] arguments) throws IOException {
        var courses = Path.of(arguments.length > 0 ? arguments[0] : "courses");
        if (!Files.isDirectory(courses)) {
            say("There is no folder " + courses + ". Name the folder that holds the courses.");
            System.exit(2);
        }
        var target = Path.of(arguments.length > 1 ? arguments[1] : "target/kits");
        System.exit(make(courses, target, List.of(arguments).stream().skip(2).toList()) ? 0 : 1);
    }

    private static boolean make(Path courses, Path target, List<String> only) throws IOException {
        Files.createDirectories(target);
        try (var context = context()) {
            var command = new KitCommand(context.getBean(KitMaker.class), target);
            var readings = CourseReading.ofAll(courses);
            for (var reading : readings) {
                if (reading.course().isEmpty()) {
                    say("A course has an error. Check the courses first.");
                    return false;
                }
                command.make(reading.course().get(), only);
            }
            return true;
        }
    }

    /** What making kits needs, without a server. */
    static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Mustache.Compiler.class, KitCommand::templates);
        context.register(Printing.class, Texts.class, KitMaker.class);
        context.scan(KitPapers.class.getPackageName());
        context.refresh();
        return context;
    }

    private static Mustache.Compiler templates() {
        return Mustache.compiler().withLoader(new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache"));
    }

    private void make(Course course, List<String> only) throws IOException {
        for (var module : course.modules()) {
            for (var language : KitOrder.languages(module)) {
                if (isAsked(only, module, language)) {
                    make(course, module, language);
                }
            }
        }
    }

    private static boolean isAsked(List<String> only, CourseModule module, Language language) {
        var languages =
                only.stream().filter(word -> Language.ofCode(word).isPresent()).toList();
        var modules =
                only.stream().filter(word -> Language.ofCode(word).isEmpty()).toList();
        return (languages.isEmpty() || languages.contains(language.code()))
                && (modules.isEmpty() || modules.contains(module.id().value()));
    }

    private void make(Course course, CourseModule module, Language language) throws IOException {
        var file = target.resolve(new KitOrder(module.id(), language).fileName(module));
        try (var out = Files.newOutputStream(file)) {
            maker.write(course, module, language, out, (_, _) -> {});
        }
        say("%s %,d KB".formatted(file, Files.size(file) / 1024));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
