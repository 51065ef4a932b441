package org.beret.help;

import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionId;
import org.beret.learning.MistakeReports;
import org.springframework.stereotype.Component;

/** Implements the port {@link MistakeReports}: the screen for reports, about a question. */
@Component
class MistakeReportLinks implements MistakeReports {

    @Override
    public String address(ModuleId module, QuestionId question) {
        return HelpNavigation.about(HelpNavigation.MISTAKE, HelpNavigation.question(module, question));
    }
}
