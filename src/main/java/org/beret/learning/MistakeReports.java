package org.beret.learning;

import org.beret.catalogue.ModuleId;
import org.beret.catalogue.QuestionId;

/** Port: where a trainee reports a mistake in a question that they have answered. */
public interface MistakeReports {

    /** An address relative to the application's root. */
    String address(ModuleId module, QuestionId question);
}
