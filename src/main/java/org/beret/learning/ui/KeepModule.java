package org.beret.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.Stream;
import org.beret.catalogue.CourseModule;
import org.beret.catalogue.LessonPage;
import org.beret.identity.PersonId;
import org.beret.learning.pocket.Reader;
import org.beret.shared.Language;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Server side of {@code frontend/pocket/keep-module.ts}, which keeps a module on this device for this person. The sizes that it offers
 * are those of the texts.
 */
@Tag("beret-keep")
@JsModule("./pocket/keep-module.ts")
class KeepModule extends Component {

    private static final List<String> TEXTS = List.of(
            "keep.about",
            "keep.all",
            "keep.all.done",
            "keep.all.ended",
            "keep.failed",
            "keep.full",
            "keep.keep",
            "keep.kept",
            "keep.languages",
            "keep.remove",
            "keep.removed",
            "keep.title",
            "keep.working");

    KeepModule(CourseModule module, PersonId person, Reader reader) {
        getElement().setAttribute("person", person.toString());
        getElement().setAttribute("module", module.id().value());
        getElement().setAttribute("lang", Language.of(getLocale()).code());
        getElement().setAttribute("reader", reader.version());
        getElement().setAttribute("offers", offers(module));
        var texts = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(key -> texts.put(key.substring("keep.".length()), getTranslation(key)));
        getElement().setAttribute("texts", texts.toString());
        getElement().getClassList().addAll(List.of("card", "stack", "keep"));
    }

    private static String offers(CourseModule module) {
        var offers = JsonNodeFactory.instance.arrayNode();
        Stream.of(Language.values())
                .filter(module.title().byLanguage()::containsKey)
                .forEach(language -> offers.addObject()
                        .put("code", language.code())
                        .put("name", language.nameIn(language.locale()))
                        .put("size", size(module, language)));
        return offers.toString();
    }

    private static long size(CourseModule module, Language language) {
        return module.lessons().stream()
                .map(lesson -> lesson.in(language))
                .mapToLong(KeepModule::size)
                .sum();
    }

    private static long size(LessonPage page) {
        return page.html().length()
                + page.sources().stream().mapToLong(String::length).sum();
    }
}
