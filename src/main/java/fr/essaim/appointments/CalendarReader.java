package fr.essaim.appointments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/// When somebody is busy, from a calendar they publish elsewhere (RFC 5545): recurrences and their
/// exceptions told one by one for thirteen months. What is free, cancelled or without a length is
/// left out; titles are never looked at.
final class CalendarReader {
    private static final int MONTHS = 13;
    private static final int MOST = 20_000;
    /// What comes back more often than by the hour is nobody's diary, and would never end.
    private static final Pattern ENDLESS = Pattern.compile("(?i).*(FREQ=(SECONDLY|MINUTELY)|BYSECOND|BYMINUTE).*");

    private final Instant from;
    private final Instant until;

    CalendarReader(Instant now) {
        this.from = now.minusSeconds(24 * 60 * 60);
        this.until = now.atZone(Span.PARIS).plus(Period.ofMonths(MONTHS)).toInstant();
    }

    /// @throws NotRead when it is no calendar, or holds more than anybody does
    List<Span> busy(byte[] bytes) throws NotRead {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
            List<VEvent> events = calendar.getComponents(Component.VEVENT);
            Set<String> replaced = new HashSet<>();
            events.forEach(event ->
                    one(event, Property.RECURRENCE_ID).ifPresent(id -> replaced.add(uid(event) + " " + moment(id))));
            var busy = new ArrayList<Span>();
            for (VEvent event : events) {
                if (counts(event)) {
                    add(event, replaced, busy);
                }
            }
            return busy;
        } catch (IOException | ParserException | RuntimeException | StackOverflowError broken) {
            throw new NotRead("not-a-calendar");
        }
    }

    private void add(VEvent event, Set<String> replaced, Collection<Span> busy) throws NotRead {
        boolean replaces = one(event, Property.RECURRENCE_ID).isPresent();
        if (!replaces && isEndless(event)) {
            return;
        }
        List<Span> spans = spans(event, replaces);
        for (Span span : spans) {
            boolean elsewhere = !replaces && replaced.contains(uid(event) + " " + span.begins());
            if (!elsewhere
                    && span.ends().isAfter(from)
                    && span.begins().isBefore(until)
                    && span.ends().isAfter(span.begins())) {
                busy.add(span);
            }
        }
        if (busy.size() > MOST) {
            throw new NotRead("too-big");
        }
    }

    private List<Span> spans(VEvent event, boolean alone) {
        Temporal start = one(event, Property.DTSTART)
                .map(property -> (Temporal) property.getDate())
                .orElseThrow(() -> new IllegalArgumentException("an event without a beginning"));
        if (alone) {
            event.removeAll(Property.RRULE, Property.RDATE, Property.EXDATE);
        }
        return periods(event, start).stream().map(CalendarReader::span).toList();
    }

    /// In the kind of time its beginning is written in: a library that compares two kinds refuses.
    private Collection<? extends net.fortuna.ical4j.model.Period<?>> periods(VEvent event, Temporal start) {
        ZonedDateTime first = from.atZone(Span.PARIS);
        ZonedDateTime last = until.atZone(Span.PARIS);
        return switch (start) {
            case LocalDate day ->
                event.<LocalDate>calculateRecurrenceSet(
                        new net.fortuna.ical4j.model.Period<>(first.toLocalDate(), last.toLocalDate()));
            case LocalDateTime floating ->
                event.<LocalDateTime>calculateRecurrenceSet(
                        new net.fortuna.ical4j.model.Period<>(first.toLocalDateTime(), last.toLocalDateTime()));
            case Instant moment ->
                event.<Instant>calculateRecurrenceSet(new net.fortuna.ical4j.model.Period<>(from, until));
            case OffsetDateTime shifted ->
                event.<OffsetDateTime>calculateRecurrenceSet(new net.fortuna.ical4j.model.Period<>(
                        from.atOffset(shifted.getOffset()), until.atOffset(shifted.getOffset())));
            case ZonedDateTime zoned ->
                event.<ZonedDateTime>calculateRecurrenceSet(new net.fortuna.ical4j.model.Period<>(
                        from.atZone(zoned.getZone()), until.atZone(zoned.getZone())));
            default -> throw new IllegalArgumentException("a kind of time nobody writes");
        };
    }

    private static Span span(net.fortuna.ical4j.model.Period<?> period) {
        Temporal start = period.getStart();
        Temporal end = period.getEnd();
        boolean wholeDay = start instanceof LocalDate && start.equals(end);
        return new Span(instant(start), instant(wholeDay ? ((LocalDate) start).plusDays(1) : end));
    }

    private static Instant instant(Temporal time) {
        return switch (time) {
            case LocalDate day -> day.atStartOfDay(Span.PARIS).toInstant();
            case LocalDateTime floating -> floating.atZone(Span.PARIS).toInstant();
            case OffsetDateTime shifted -> shifted.toInstant();
            case ZonedDateTime zoned -> zoned.toInstant();
            default -> Instant.from(time);
        };
    }

    private static boolean counts(VEvent event) {
        return !says(event, Property.TRANSP, "TRANSPARENT")
                && !says(event, Property.STATUS, "CANCELLED")
                && !says(event, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    private static boolean isEndless(VEvent event) {
        return properties(event, Property.RRULE)
                .anyMatch(
                        rule -> ENDLESS.matcher(String.valueOf(rule.getValue())).matches());
    }

    private static boolean says(VEvent event, String property, String value) {
        return properties(event, property).anyMatch(one -> value.equalsIgnoreCase(one.getValue()));
    }

    private static Stream<Property> properties(VEvent event, String name) {
        return event.<Property>getProperties(name).stream();
    }

    private static Optional<DateProperty<?>> one(VEvent event, String name) {
        for (Property property : event.<Property>getProperties(name)) {
            if (property instanceof DateProperty<?> date) {
                return Optional.of(date);
            }
        }
        return Optional.empty();
    }

    private static String uid(VEvent event) {
        return event.getUid().map(Property::getValue).orElse("");
    }

    private static Instant moment(DateProperty<?> property) {
        return instant(property.getDate());
    }
}
