package org.beret.cohorts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.beret.cohorts.ModuleWithdrawals.Concerned;
import org.beret.cohorts.ModuleWithdrawals.Effect;
import org.beret.shell.Refusal;
import org.beret.shell.TextBox;

/** Why a module is taken back, and the button. It says before what that will do to how many of those who are ticked. */
class TakeBackForm extends Div {

    /** What the database keeps of a reason, in characters. */
    private static final int LONGEST = 500;

    private final Paragraph will = new Paragraph();
    private final TextBox reason = new TextBox(getTranslation("cohort.withdraw.reason"), "take-back-reason", LONGEST);
    private final NativeButton submit = new NativeButton();
    private final Refusal refusal = new Refusal();
    private List<Concerned> ticked = List.of();

    TakeBackForm() {
        addClassNames("card", "stack");
        will.setId("will");
        will.getElement().setAttribute("role", "status");
        submit.addClassNames("btn", "primary");
        add(reason.required(), will, refusal, new Div(submit));
    }

    /** What takes back; it takes who is ticked and the reason. */
    void onSubmit(BiConsumer<List<Concerned>, String> takeBack) {
        submit.addClickListener(_ -> refusal.run(() -> takeBack.accept(ticked, reason.value())));
    }

    /** Says what will happen to these. */
    void say(List<Concerned> chosen) {
        ticked = chosen;
        var said = Arrays.stream(Effect.values())
                .map(this::said)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        will.setText(said.isEmpty() ? getTranslation("take-back.will.nobody") : said);
        var changed =
                chosen.stream().filter(person -> person.effect().changes()).count();
        submit.setText(getTranslation("take-back.submit", changed));
        submit.setEnabled(changed > 0);
    }

    private Optional<String> said(Effect effect) {
        var count = ticked.stream().filter(person -> person.effect() == effect).count();
        return count == 0 ? Optional.empty() : Optional.of(getTranslation("take-back.will." + effect, count));
    }
}
