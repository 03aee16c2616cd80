package fr.essaim.appointments;

import fr.essaim.appointments.Feeds.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Appointments as a calendar that subscribes reads them (RFC 5545): "Rendez-vous" from when to when, and nothing else.
final class CalendarWriter {
    private static final VTimeZone PARIS = Objects.requireNonNull(
                    TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Span.PARIS.getId()))
            .getVTimeZone();

    private CalendarWriter() {}

    static byte[] write(List<Shown> shown) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Essaim//appointments//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(PARIS);
        shown.forEach(one -> calendar.add(event(one)));
        try (var bytes = new ByteArrayOutputStream()) {
            new CalendarOutputter(false).output(calendar, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static VEvent event(Shown one) {
        var event = new VEvent(false);
        event.add(new Uid(one.uid() + "@essaim"));
        event.add(new DtStamp(one.changedAt()));
        event.add(new Sequence(one.cancelled() ? one.nth() + 1 : one.nth()));
        event.add(new DtStart<>(one.span().begins().atZone(Span.PARIS)));
        event.add(new DtEnd<>(one.span().ends().atZone(Span.PARIS)));
        event.add(new Summary("Rendez-vous"));
        event.add(new Clazz(Clazz.VALUE_PRIVATE));
        event.add(new Status(one.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        if (one.place() != null) {
            event.add(new Location(one.place()));
        }
        return event;
    }
}
