package org.beret.cohorts.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.beret.cohorts.calendar.CalendarSessions.Slot;

/** Writes a calendar file (RFC 5545) of whole days, on which nobody counts as busy, and of times of day. */
final class CalendarFile {

    /** Characters of a line, of which three bytes each stay below the 75 bytes of the standard. */
    private static final int LINE = 24;

    private CalendarFile() {}

    /**
     * A day.
     *
     * @param uid stays the same when the day moves, so that a calendar that reads the file again moves it, too
     */
    record Day(String uid, LocalDate date, String summary) {}

    static byte[] of(List<Day> days, List<Slot> slots) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Beret//Beret//EN");
        days.stream().map(CalendarFile::event).forEach(calendar::addEvent);
        slots.stream().map(CalendarFile::event).forEach(calendar::addEvent);
        var file = new ByteArrayOutputStream();
        try (var writer = new ICalWriter(file, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static VEvent event(Day day) {
        var event = new VEvent();
        event.setUid(day.uid());
        var date = day.date();
        event.setDateStart(new DateStart(new ICalDate(
                new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false)));
        event.setSummary(day.summary());
        event.setTransparency(true);
        return event;
    }

    private static VEvent event(Slot slot) {
        var event = new VEvent();
        event.setUid(slot.uid());
        event.setDateStart(new DateStart(moment(slot.begins())));
        event.setDateEnd(new DateEnd(moment(slot.ends())));
        event.setSummary(slot.summary());
        if (!slot.place().isEmpty()) {
            event.setLocation(slot.place());
        }
        if (slot.cancelled()) {
            event.setStatus(Status.cancelled());
        }
        return event;
    }

    private static ICalDate moment(Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        var utc = new DateTimeComponents(
                at.getYear(),
                at.getMonthValue(),
                at.getDayOfMonth(),
                at.getHour(),
                at.getMinute(),
                at.getSecond(),
                true);
        return new ICalDate(utc, true);
    }
}
