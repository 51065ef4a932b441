package org.beret.learning.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.beret.catalogue.ModuleId;
import org.beret.learning.LearningNavigation;
import org.beret.learning.Training;
import org.beret.shell.Address;
import org.beret.shell.OtherLanguage;
import org.beret.shell.PageView;
import org.beret.shell.ReadingLanguages;

/** The sources of a module. */
@Route(LearningNavigation.SOURCES)
@RolesAllowed("TRAINEE")
class SourcesView extends PageView {

    private final Training training;

    SourcesView(Training training) {
        this.training = training;
        addClassName("reading");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var module = training.mine(new ModuleId(Address.text(event, "module"))).module();
        var reader = ReadingLanguages.of(getLocale());
        begin(getTranslation("module.sources"))
                .breadcrumb(LearningNavigation.of(module.id()), module.title().in(reader))
                .about(getTranslation(
                        "module.sources.about",
                        module.title().in(reader),
                        module.version().number()));
        OtherLanguage.of(reader, module.readIn(reader)).ifPresent(this::add);
        var list = new UnorderedList();
        list.addClassNames("card", "plain-list");
        module.sources().getOrDefault(module.readIn(reader), List.of()).stream()
                .sorted()
                .forEach(source -> list.add(new ListItem(source)));
        add(list);
    }
}
