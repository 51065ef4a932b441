package org.beret.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.beret.identity.PersonId;
import org.beret.texts.TextsIn;

/** Port: what modules above tell about people, and links from views of people to views of modules above. Any such module may implement it. */
public interface PersonLinks {

    /**
     * A link.
     *
     * @param address relative to the application's root
     * @param key of its text
     * @param name the argument of that text
     */
    record Link(String address, String key, String name) {}

    /**
     * A group into which trainees of the signed-in person's centre can be put.
     *
     * @param admit puts them in
     */
    record Group(String name, Function<Collection<PersonId>, Joined> admit) {}

    /**
     * What came of it.
     *
     * @param count how many were not in it before
     * @param takeBack undoes it where that is possible; for how many it was
     */
    record Joined(int count, IntSupplier takeBack) {}

    /** The groups of the centre. */
    default List<Group> groups() {
        return List.of();
    }

    /** Links about a trainee of the signed-in person's centre, for the trainee's page. */
    default List<Link> ofTrainee(PersonId trainee) {
        return List.of();
    }

    /** What a trainee has learned, whichever centre asked for it: a line for each module, for the trainee's page. */
    default List<String> learned(PersonId trainee, TextsIn texts) {
        return List.of();
    }

    /**
     * A line of what is kept about a trainee's training, for a file or paper.
     *
     * @param kind what the line is about, as {@code record.kind.<kind>} says it
     * @param from the day when it was asked for, held or issued
     * @param until the day when it is due or ends
     * @param done the day when it was completed or submitted
     * @param result how it ended, or what else there is to say; may be empty
     */
    record RecordLine(
            String kind,
            String what,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<LocalDate> done,
            String result) {}

    /** What a module keeps about the training of a trainee of the signed-in person's centre. */
    default List<RecordLine> record(PersonId trainee, TextsIn texts) {
        return List.of();
    }

    /** The same about the signed-in trainee, who is told no less. */
    default List<RecordLine> myRecord(TextsIn texts) {
        return List.of();
    }

    /** The numbers of the certificates of these people, for files of them; who has none is left out. */
    default Map<PersonId, String> certificateNumbers(Collection<PersonId> people) {
        return Map.of();
    }

    /** Links to acts on many, to which the filter of the list of trainees is added, for that list. */
    default List<Link> ofMany() {
        return List.of();
    }

    /** Links to other ways of adding people, for the list of trainees. */
    default List<Link> ofAdding() {
        return List.of();
    }
}
