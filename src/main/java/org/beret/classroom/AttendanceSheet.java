package org.beret.classroom;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beret.audit.NamesExport;
import org.beret.classroom.AttendanceList.Entry;
import org.beret.identity.ServiceNumber;
import org.beret.people.PeopleOfMyCentre;
import org.beret.people.PersonProfile;
import org.beret.printing.Printing;
import org.beret.shared.UnknownId;
import org.beret.texts.TextsIn;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A sheet of paper on which people are ticked and sign, for a room without telephones and screens. */
@Service
@PreAuthorize("denyAll()")
public class AttendanceSheet {

    /** Lines for people who are not on the list. */
    private static final List<Integer> EMPTY_LINES = List.of(1, 2, 3);

    private final AttendanceLists lists;
    private final SessionLabels labels;
    private final NamesExport export;
    private final PeopleOfMyCentre people;
    private final Mustache.Compiler templates;
    private final Printing printing;

    AttendanceSheet(
            AttendanceLists lists,
            SessionLabels labels,
            NamesExport export,
            PeopleOfMyCentre people,
            Mustache.Compiler templates,
            Printing printing) {
        this.lists = lists;
        this.labels = labels;
        this.export = export;
        this.people = people;
        this.templates = templates;
        this.printing = printing;
    }

    /**
     * The sheet as a PDF, with everybody who is in the cohort today.
     *
     * @throws UnknownId if the centre has no such session
     * @throws org.beret.identity.FreshSignInNeeded if the password has to be given again first
     */
    @PreAuthorize("hasRole('TRAINING_CENTRE')")
    public byte[] pdf(SessionId id, TextsIn texts) {
        var list = lists.of(id);
        export.begin("attendance.printed", list.session().cohortName());
        var page = new LinkedHashMap<String, Object>(words(texts));
        page.put("language", texts.language().code());
        page.put("centre", people.nameOfMyCentre().orElseThrow());
        page.put("title", texts.text("classroom.sheet"));
        page.put("facts", facts(list.session(), texts));
        var rows = new ArrayList<Object>();
        list.entries().stream().filter(Entry::member).forEach(entry -> rows.add(row(rows.size() + 1, entry.person())));
        page.put("rows", rows);
        page.put("emptyLines", EMPTY_LINES);
        return printing.pdf(templates.loadTemplate("attendance-sheet").execute(page));
    }

    private static Map<String, Object> words(TextsIn texts) {
        return Map.of(
                "number", texts.text("classroom.sheet.number"),
                "name", texts.text("classroom.person"),
                "serviceNumber", texts.text("cohort.members.number"),
                "present", texts.text("classroom.sheet.present"),
                "signature", texts.text("classroom.sheet.signature"),
                "closing", texts.text("classroom.sheet.closing"));
    }

    private List<String> facts(ClassSession session, TextsIn texts) {
        var details = session.details();
        var facts = new ArrayList<String>();
        facts.add(labels.subject(details, texts));
        facts.addAll(labels.lessons(details, texts));
        facts.add(texts.text("labelled", texts.text("classroom.cohort"), session.cohortName()));
        facts.add(labels.when(session, texts));
        facts.add(texts.text("labelled", texts.text("classroom.place"), details.place()));
        facts.add(texts.text("labelled", texts.text("classroom.led-by"), details.ledBy()));
        return facts;
    }

    private static Map<String, Object> row(int number, PersonProfile person) {
        return Map.of(
                "number", number,
                "name", person.listName(),
                "rank", person.rank(),
                "serviceNumber",
                        person.serviceNumber().map(ServiceNumber::value).orElse(""));
    }
}
