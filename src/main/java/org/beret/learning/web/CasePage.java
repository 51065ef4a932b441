package org.beret.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import org.beret.catalogue.LessonId;
import org.beret.catalogue.ModuleId;
import org.beret.identity.Role;
import org.beret.learning.LearningNavigation;
import org.beret.learning.cases.Cases;
import org.beret.shell.PlainPage;
import org.beret.shell.ReadingLanguages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All of a case on one plain page: it is read without a script, printed, and kept for where there is no connection. */
@Controller
class CasePage {

    private final Cases cases;
    private final PlainPage page;

    CasePage(Cases cases, PlainPage page) {
        this.cases = cases;
        this.page = page;
    }

    @GetMapping("/modules/{module}/lessons/{lesson}/whole")
    String whole(@PathVariable String module, @PathVariable String lesson, Model model, HttpServletRequest request) {
        var found = cases.find(new ModuleId(module), new LessonId(lesson));
        var address =
                LearningNavigation.wholeCase(found.module().id(), found.lesson().id());
        var language = page.fill(model, request, "/" + address);
        var reader = ReadingLanguages.of(language);
        var read = found.module().readIn(reader);
        var text = found.lesson().in(reader);
        var steps = LearningNavigation.of(found.module().id(), found.lesson().id()) + "#";
        model.addAttribute("title", text.title());
        model.addAttribute(
                "back",
                request.isUserInRole(Role.TRAINEE.name())
                        ? LearningNavigation.of(
                                found.module().id(), found.lesson().id())
                        : LearningNavigation.caseCounts(
                                found.module().id(), found.lesson().id()));
        model.addAttribute("module", found.module().title().in(reader));
        model.addAttribute("read", read.code());
        if (read != language) {
            model.addAttribute(
                    "otherLanguage",
                    page.text(
                            "module.other-language",
                            language,
                            language.nameIn(language.locale()),
                            read.nameIn(language.locale())));
        }
        model.addAttribute("html", text.html().replace("href=\"" + steps, "href=\"" + address + "#"));
        model.addAttribute("note", page.text("lesson.note", language, String.join(", ", text.noteParagraphs())));
        model.addAttribute("sources", text.sources());
        return "case";
    }
}
