package fr.essaim.appointments;

import fr.essaim.appointments.AppointmentRepository.Booked;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.MemberId;
import fr.essaim.kernel.ParticipantId;
import fr.essaim.outbox.Channel;
import fr.essaim.outbox.Letter;
import fr.essaim.outbox.Outbox;
import fr.essaim.site.Words;
import fr.essaim.team.Viewers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminders: two days before, at ten, by the telephone in the pocket or else by e-mail, in words that tell nobody else
/// anything. Where somebody else reads what arrives nothing is sent, unless the person said it is fine: without a place
/// then. Whoever wishes none gets none.
@Component
@Transactional
class Reminders {
    private static final LocalTime AT = LocalTime.of(10, 0);
    private static final int DAYS_BEFORE = 2;

    private final JdbcClient sql;
    private final Outbox outbox;
    private final LinkMint links;
    private final Words words;
    private final Clock clock;

    Reminders(JdbcClient sql, Outbox outbox, LinkMint links, Words words, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.links = links;
        this.words = words;
        this.clock = clock;
    }

    static String about(UUID appointment) {
        return "appointment " + appointment;
    }

    /// @return whether it had left already, or may have
    boolean withdraw(UUID appointment) {
        return outbox.withdraw(about(appointment)) > 0;
    }

    void show(UUID appointment) {
        outbox.show(about(appointment));
    }

    private record Reach(Channel channel, String to, boolean readByOthers) {}

    void write(Booked booked) {
        Instant begins = booked.what().span().begins();
        Instant leaves = leaves(booked.what().span(), clock.instant());
        if (leaves.isBefore(begins)) {
            reach(booked.what().person())
                    .ifPresent(reach -> outbox.write(letter(booked, reach, leaves), readers(booked.what())));
        }
    }

    /// Whoever knows of it.
    private static List<MemberId> readers(Appointment what) {
        return what.isApart()
                ? Stream.concat(
                                what.hosts().stream(),
                                Stream.of(Viewers.required().id()))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Letter letter(Booked booked, Reach reach, Instant leaves) {
        return new Letter(
                Ids.mint(),
                booked.what().person(),
                booked.hub(),
                reach.channel(),
                reach.to(),
                words.say(Locale.FRENCH, "appointments.reminder.subject"),
                text(booked.what(), reach),
                links.to(booked),
                about(booked.id()),
                leaves,
                booked.what().span().begins());
    }

    /// Two days before at ten, or at once when that has passed.
    static Instant leaves(Span span, Instant now) {
        Instant usual =
                span.day().minusDays(DAYS_BEFORE).atTime(AT).atZone(Span.PARIS).toInstant();
        return usual.isBefore(now) ? now : usual;
    }

    /// Neither why the person comes, nor what the house does, nor their name. Plain spaces: a
    /// telephone network counts others double.
    private String text(Appointment what, Reach reach) {
        boolean told = what.place() != null
                && !reach.readByOthers()
                && (what.setting() == Setting.HERE || what.setting() == Setting.OUTSIDE);
        return words.say(
                        Locale.FRENCH,
                        "appointments.reminder."
                                + Objects.requireNonNull(what.setting()).code() + (told ? ".at" : ""),
                        ReminderWords.day(what.span().day()),
                        ReminderWords.hour(what.span().from()),
                        Objects.requireNonNullElse(what.place(), ""),
                        Letter.SECRET)
                .replace('\u00A0', ' ');
    }

    private Optional<Reach> reach(ParticipantId person) {
        return sql.sql("""
                with wished as (select coalesce((select w.wish from appointments.reminder_wishes w where w.participant_id = :person
                    order by w.written_at desc, w.id desc limit 1), 'remind') as wish)
                select w.kind, w.value, w.read_by is not null as others from casefiles.ways w cross join wished
                where w.participant_id = :person and w.until_day is null and wished.wish <> 'none'
                  and (w.read_by is null or wished.wish = 'even-read')
                  and (w.kind = 'email' or (w.kind = 'phone' and w.value ~ '^(0|\\+33)[67]'))
                order by w.kind = 'phone' desc, w.read_by is null desc, w.written_at desc limit 1
                """)
                .param("person", person.value())
                .query((row, n) -> new Reach(
                        row.getString("kind").equals("phone") ? Channel.SMS : Channel.EMAIL,
                        row.getString("value"),
                        row.getBoolean("others")))
                .optional();
    }
}
