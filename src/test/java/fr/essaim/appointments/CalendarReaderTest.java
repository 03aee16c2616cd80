package fr.essaim.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalendarReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final String PARIS = """
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:STANDARD
            DTSTART:19701025T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:19700329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private static byte[] calendar(String... events) {
        String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//FR\n" + PARIS + String.join("", events)
                + "END:VCALENDAR\n";
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\nDTSTAMP:20261101T000000Z\nSUMMARY:Rendez-vous chez le médecin\n"
                + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static List<Span> read(String... events) throws NotRead {
        return new CalendarReader(NOW).busy(calendar(events));
    }

    private static Span span(String begins, String ends) {
        return new Span(Instant.parse(begins), Instant.parse(ends));
    }

    @Test
    void each_kind_of_time_is_read_and_what_does_not_take_time_is_left_out() throws NotRead {
        assertThat(read(
                        event(
                                "UID:1",
                                "DTSTART;TZID=Europe/Paris:20261201T090000",
                                "DTEND;TZID=Europe/Paris:20261201T100000"),
                        event("UID:2", "DTSTART:20261201T120000Z", "DURATION:PT45M"),
                        event("UID:3", "DTSTART:20261202T090000", "DTEND:20261202T093000"),
                        event("UID:4", "DTSTART;VALUE=DATE:20261203"),
                        event("UID:5", "DTSTART:20261204T120000Z", "DTEND:20261204T130000Z", "TRANSP:TRANSPARENT"),
                        event("UID:6", "DTSTART:20261204T120000Z", "DTEND:20261204T130000Z", "STATUS:CANCELLED"),
                        event("UID:7", "DTSTART:20261204T120000Z")))
                .containsExactlyInAnyOrder(
                        span("2026-12-01T08:00:00Z", "2026-12-01T09:00:00Z"),
                        span("2026-12-01T12:00:00Z", "2026-12-01T12:45:00Z"),
                        span("2026-12-02T08:00:00Z", "2026-12-02T08:30:00Z"),
                        span("2026-12-02T23:00:00Z", "2026-12-03T23:00:00Z"));
    }

    @Test
    void what_comes_back_is_told_one_by_one_across_the_clocks_with_its_exceptions() throws NotRead {
        var weekly = event(
                "UID:w",
                "DTSTART;TZID=Europe/Paris:20270315T090000",
                "DTEND;TZID=Europe/Paris:20270315T100000",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE;TZID=Europe/Paris:20270322T090000");
        var moved = event(
                "UID:w",
                "RECURRENCE-ID;TZID=Europe/Paris:20270405T090000",
                "DTSTART;TZID=Europe/Paris:20270406T140000",
                "DTEND;TZID=Europe/Paris:20270406T150000");
        assertThat(read(weekly, moved))
                .containsExactlyInAnyOrder(
                        span("2027-03-15T08:00:00Z", "2027-03-15T09:00:00Z"),
                        span("2027-03-29T07:00:00Z", "2027-03-29T08:00:00Z"),
                        span("2027-04-06T12:00:00Z", "2027-04-06T13:00:00Z"));
        var cancelled = event(
                "UID:w",
                "RECURRENCE-ID;TZID=Europe/Paris:20270329T090000",
                "DTSTART;TZID=Europe/Paris:20270329T090000",
                "DTEND;TZID=Europe/Paris:20270329T100000",
                "STATUS:CANCELLED");
        assertThat(read(weekly, cancelled)).hasSize(2);
    }

    @Test
    void thirteen_months_are_read_and_no_more() throws NotRead {
        var daily = event("UID:d", "DTSTART:20200101T080000Z", "DTEND:20200101T090000Z", "RRULE:FREQ=DAILY");
        assertThat(read(daily))
                .hasSizeBetween(390, 400)
                .allMatch(span -> span.ends().isAfter(NOW.minusSeconds(90_000)));
        assertThat(read(event("UID:past", "DTSTART:20200101T080000Z", "DTEND:20200101T090000Z")))
                .isEmpty();
    }

    @Test
    void what_would_never_end_is_left_out_at_once() throws NotRead {
        for (String rule : List.of(
                "FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;BYSECOND=0,1,2", "FREQ=DAILY;BYMINUTE=0,1,2,3,4,5")) {
            assertThat(read(event("UID:e", "DTSTART:20200101T080000Z", "DTEND:20200101T080001Z", "RRULE:" + rule)))
                    .as(rule)
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_calendar_says_so() {
        for (String text : List.of("", "<html>Not found</html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "{}")) {
            assertThatThrownBy(() -> new CalendarReader(NOW).busy(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(NotRead.class)
                    .hasMessage("not-a-calendar");
        }
    }

    /// A calendar bitten, cut, doubled and shuffled: times or a refusal, and no work without end
    /// (of the processor, not of the clock: other tests run beside it).
    @Property(tries = 400)
    void whatever_breaks_it_is_read_or_refused(@ForAll long seed) {
        var random = new Random(seed);
        byte[] broken = bitten(
                calendar(
                        event(
                                "UID:w",
                                "DTSTART;TZID=Europe/Paris:20270315T090000",
                                "DTEND;TZID=Europe/Paris:20270315T100000",
                                "RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,TU;INTERVAL=2",
                                "EXDATE;TZID=Europe/Paris:20270322T090000"),
                        event("UID:2", "DTSTART:20261201T120000Z", "DURATION:PT45M")),
                random);
        long begun = worked();
        try {
            assertThat(new CalendarReader(NOW).busy(broken))
                    .allMatch(span -> span.begins().isBefore(span.ends()));
        } catch (NotRead refused) {
            assertThat(refused.why()).isIn("not-a-calendar", "too-big");
        }
        assertThat(worked() - begun).isLessThan(5_000_000_000L);
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] bitten(byte[] whole, Random random) {
        byte[] text = whole;
        int bites = 1 + random.nextInt(6);
        for (int i = 0; i < bites; i++) {
            text = switch (random.nextInt(4)) {
                case 0 -> Arrays.copyOf(text, random.nextInt(text.length) + 1);
                case 1 -> shuffled(text, random);
                case 2 -> other(text, random);
                default -> doubled(text, random);
            };
        }
        return text;
    }

    private static byte[] other(byte[] text, Random random) {
        byte[] copy = text.clone();
        copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        return copy;
    }

    private static byte[] doubled(byte[] text, Random random) {
        var lines = lines(text);
        lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
        return bytes(lines);
    }

    private static byte[] shuffled(byte[] text, Random random) {
        var lines = lines(text);
        lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
        return bytes(lines);
    }

    private static List<String> lines(byte[] text) {
        return new ArrayList<>(List.of(new String(text, StandardCharsets.ISO_8859_1).split("\r\n", -1)));
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void nothing_inside_our_network_is_fetched() throws Exception {
        for (String inside : List.of(
                "127.0.0.1",
                "10.0.0.3",
                "192.168.1.1",
                "172.16.4.4",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "224.0.0.1")) {
            assertThat(CalendarFetch.isInside(java.net.InetAddress.getByName(inside)))
                    .as(inside)
                    .isTrue();
        }
        for (String outside : List.of("8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:4860::1")) {
            assertThat(CalendarFetch.isInside(java.net.InetAddress.getByName(outside)))
                    .as(outside)
                    .isFalse();
        }
        var fetch = new CalendarFetch(false);
        assertThatThrownBy(() -> fetch.fetch("https://localhost/" + UUID.randomUUID() + ".ics"))
                .hasMessage("inside");
        assertThatThrownBy(() -> fetch.fetch("http://exemple.fr/a.ics")).hasMessage("not-https");
    }
}
