package org.beret.people.slips;

import java.util.List;
import java.util.UUID;
import org.beret.identity.TrainingCentreId;
import org.beret.shared.Language;

/** Port: what is on the slips of a batch, as people and their codes are now. */
public interface SlipSource {

    /** Those that can still be used by trainees of the centre, in the alphabetical order of a language. */
    List<SignInSlip> slips(UUID batch, TrainingCentreId centre, Language order);
}
