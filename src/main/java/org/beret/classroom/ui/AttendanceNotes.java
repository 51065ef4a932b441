package org.beret.classroom.ui;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import org.beret.classroom.Attendance;
import org.beret.classroom.AttendanceList.Entry;
import org.beret.classroom.ClassSession;
import org.beret.texts.ClockTimes;
import org.beret.texts.Formats;
import org.beret.texts.TextsIn;

/** Says who recorded attendance, how and when. */
final class AttendanceNotes {

    private final TextsIn texts;

    AttendanceNotes(TextsIn texts) {
        this.texts = texts;
    }

    String of(Entry entry, ClassSession session) {
        var notes = new ArrayList<String>();
        entry.attendance().ifPresent(attendance -> notes.add(recorded(entry, attendance, session)));
        if (!entry.member()) {
            notes.add(texts.text("classroom.left"));
        }
        return String.join(" · ", notes);
    }

    private String recorded(Entry entry, Attendance attendance, ClassSession session) {
        var at = when(attendance, session.zone(), texts.locale());
        if (attendance.struck()) {
            return texts.text("classroom.recorded.struck", at);
        }
        return switch (attendance.means()) {
            case LIST -> texts.text("classroom.recorded.list", by(entry), at);
            case SHEET -> texts.text("classroom.recorded.sheet", by(entry), at);
            case CODE -> texts.text("classroom.recorded.code", at);
        };
    }

    private static String by(Entry entry) {
        return entry.recordedBy().isEmpty() ? "–" : entry.recordedBy();
    }

    private static String when(Attendance attendance, ZoneId zone, Locale locale) {
        var at = LocalDateTime.ofInstant(attendance.at(), zone);
        return Formats.day(at.toLocalDate(), locale) + ", " + ClockTimes.of(at.toLocalTime(), locale);
    }
}
