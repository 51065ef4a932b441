package org.beret.shell;

import java.util.Locale;
import java.util.Optional;
import org.beret.identity.CurrentPerson;
import org.beret.identity.SignedInPerson;
import org.beret.shared.Language;
import org.beret.shared.ReadingOrder;

/** In which languages the signed-in person reads courses. */
public final class ReadingLanguages {

    private ReadingLanguages() {}

    /** The language of a screen first, then the one that the person chose for courses that lack it. */
    public static ReadingOrder of(Locale screen) {
        return of(Language.of(screen));
    }

    /** This language first, then the one that the person chose for courses that lack it. */
    public static ReadingOrder of(Language first) {
        Optional<SignedInPerson> person = new CurrentPerson().find();
        return new ReadingOrder(first, person.flatMap(reader -> reader.readsIn().second()));
    }
}
