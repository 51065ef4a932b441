package org.beret.classroom;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beret.classroom.AttendanceList.Entry;
import org.beret.identity.PersonId;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.springframework.stereotype.Component;

/** Puts names to who attended a session, as far as they are people of the signed-in person's centre. */
@Component
class AttendanceReader {

    private final AttendanceRows rows;
    private final PeopleOfMyCentre people;

    AttendanceReader(AttendanceRows rows, PeopleOfMyCentre people) {
        this.rows = rows;
        this.people = people;
    }

    /** Everybody of the cohort, and who attended without being in it any more. */
    AttendanceList of(ClassSession session) {
        var attended = rows.of(session.id());
        var members = rows.members(session.cohort());
        var all = new HashSet<>(members);
        attended.values().forEach(attendance -> all.addAll(List.of(attendance.person(), attendance.by())));
        var profiles = people.ofMyCentre(all);
        var names = profiles.stream().collect(Collectors.toMap(PersonProfile::id, PersonProfile::listName));
        var entries = profiles.stream()
                .filter(person -> !person.erased())
                .filter(person -> members.contains(person.id()) || attended.containsKey(person.id()))
                .map(person -> entry(
                        person, members.contains(person.id()), Optional.ofNullable(attended.get(person.id())), names))
                .toList();
        var shown = entries.stream().filter(Entry::attended).count();
        return new AttendanceList(session, entries, (int) (session.attended() - shown));
    }

    private static Entry entry(
            PersonProfile person, boolean member, Optional<Attendance> attendance, Map<PersonId, String> names) {
        var by = attendance.map(one -> names.getOrDefault(one.by(), "")).orElse("");
        return new Entry(person, member, attendance, by);
    }
}
