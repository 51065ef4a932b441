package org.beret.people.ui;

import com.vaadin.flow.component.html.Div;
import org.beret.people.SlipPrinter;
import org.beret.people.TraineeCodes;
import org.beret.people.TraineeFilter;
import org.beret.shell.ConfirmAction;

/** Issues first codes to all trainees of a list. The codes replace the button, for they can be shown only once. */
class FirstCodes extends Div {

    FirstCodes(TraineeFilter filter, TraineeCodes codes, SlipPrinter printer) {
        add(new ConfirmAction(getTranslation("people.codes"), getTranslation("people.codes.consequences"))
                .button(getTranslation("people.codes.issue"), () -> {
                    var slips = codes.issueFirst(filter);
                    removeAll();
                    add(new SlipCard(slips, printer));
                }));
    }
}
