package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;
import org.beret.shell.NativeSelect;
import org.beret.shell.Notices;
import org.jspecify.annotations.Nullable;

/** In which language somebody reads a course that lacks the language of the screens. */
class SecondLanguageForm extends Div {

    private final NativeSelect<Optional<Language>> second;
    private Optional<Language> chosen;

    /**
     * The form.
     *
     * @param change takes the language, null for none
     */
    SecondLanguageForm(ReadingOrder now, Consumer<@Nullable Language> change) {
        chosen = now.second();
        second = new NativeSelect<>(
                getTranslation("account.second-language"),
                "second-language",
                Stream.concat(
                                Stream.of(Optional.<Language>empty()),
                                Arrays.stream(Language.values()).map(Optional::of))
                        .toList(),
                language -> language.map(this::name)
                        .orElseGet(() -> getTranslation("account.second-language.none", name(Language.DEFAULT))));
        second.with(chosen);
        var submit = new NativeButton(getTranslation("account.second-language.submit"), _ -> {
            if (!second.value().equals(chosen)) {
                chosen = second.value();
                change.accept(chosen.orElse(null));
                Notices.done(getTranslation("account.second-language.done"));
            }
        });
        submit.addClassNames("btn", "quiet");
        addClassName("form-row");
        add(second, submit);
    }

    private String name(Language language) {
        return language.nameIn(getLocale());
    }
}
