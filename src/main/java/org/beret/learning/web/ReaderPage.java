package org.beret.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.beret.learning.LearningNavigation;
import org.beret.learning.pocket.Reader;
import org.beret.shell.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page on which the reader runs. A device keeps it, and its worker shows it at the address of any kept lesson while the server does
 * not answer; it holds nothing of a person.
 */
@Controller
class ReaderPage {

    private final Reader reader;
    private final PlainPage page;

    ReaderPage(Reader reader, PlainPage page) {
        this.reader = reader;
        this.page = page;
    }

    @GetMapping("/" + LearningNavigation.KEPT)
    String reader(Model model, HttpServletRequest request, HttpServletResponse response) {
        var language = page.fill(model, request, "/" + LearningNavigation.KEPT);
        PlainPage.allowCalls(response);
        model.addAttribute("title", page.text("reader.title", language));
        model.addAttribute("script", reader.script());
        model.addAttribute("style", reader.style());
        model.addAttribute("readerTexts", reader.texts());
        return "reader";
    }
}
