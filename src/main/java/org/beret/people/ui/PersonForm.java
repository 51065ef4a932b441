package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.beret.people.NewPerson;
import org.beret.shared.CountryCode;
import org.beret.shared.Versioned;
import org.beret.shell.Refusal;
import org.beret.texts.Countries;

/** A form for the details of a trainee. A refusal says why and keeps what was filled in. */
class PersonForm extends Div {

    /** Stores the details of a trainee if this version is still the stored one. */
    interface Save {
        void save(NewPerson details, long seen);
    }

    private PersonForm(PersonFields fields, String submit, Runnable save) {
        addClassNames("card", "stack");
        var refusal = new Refusal();
        var button = new NativeButton(submit, _ -> refusal.run(save));
        button.addClassNames("btn", "primary");
        add(fields, refusal, new Div(button));
    }

    /** An empty form. */
    static PersonForm empty(List<CountryCode> served, Countries names, String submit, Consumer<NewPerson> save) {
        var fields = new PersonFields(served, names);
        return new PersonForm(fields, submit, () -> save.accept(fields.value()));
    }

    /**
     * A form that shows what is stored.
     *
     * @param stored reads it, at once and when others changed it meanwhile
     */
    static PersonForm of(
            List<CountryCode> served,
            Countries names,
            String submit,
            Supplier<Versioned<NewPerson>> stored,
            Save save) {
        var fields = new PersonFields(served, names);
        var edited = fields.edited();
        edited.show(stored.get());
        return new PersonForm(fields, submit, () -> edited.save(seen -> save.save(fields.value(), seen), stored));
    }
}
