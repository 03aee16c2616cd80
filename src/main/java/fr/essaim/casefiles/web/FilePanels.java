package fr.essaim.casefiles.web;

import fr.essaim.kernel.PersonName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person's page shows of their file, already filtered by what the viewer may read.
///
/// @param panels what other rooms show there
public record FilePanels(
        Who who,
        List<WayRow> ways,
        List<WishRow> wishes,
        @Nullable HomeRow home,
        List<OrientationRow> orientations,
        List<CareRow> care,
        List<SituationRow> situations,
        List<StayRow> stays,
        List<FileNotice.Line> notices,
        List<Record> panels) {

    /// @param inCharge whether the viewer is in the care team today
    /// @param lastSign the last day on which something came from the person themselves, among what
    /// the viewer may read
    public record Who(
            UUID id,
            PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            int hub,
            String hubName,
            String hubCode,
            int version,
            boolean inCharge,
            @Nullable LocalDate lastSign,
            LocalDate openedOn) {
        public String path() {
            return "/people/" + id;
        }

        /// Full years on a day; null when the birth date is not known.
        public @Nullable Integer age(LocalDate today) {
            return birthDate == null
                    ? null
                    : java.time.Period.between(birthDate, today).getYears();
        }
    }

    public record WayRow(
            UUID id, String kind, String value, @Nullable String readBy) {}

    public record WishRow(UUID id, String words) {}

    public record HomeRow(
            @Nullable String address,
            @Nullable String commune,
            String qpv,
            @Nullable String qpvCode,
            @Nullable Integer qpvVintage,
            @Nullable String established,
            LocalDate from) {}

    public record OrientationRow(
            String kind, boolean sensitive, @Nullable String service, LocalDate receivedOn) {}

    public record CareRow(
            UUID member,
            String name,
            String role,
            String part,
            LocalDate from,
            @Nullable LocalDate until,
            boolean now,
            @Nullable String beganBecause,
            @Nullable String endedBecause) {}

    public record SituationRow(
            String question, String state, @Nullable String answer, LocalDate asOf, String author, boolean latest) {}

    public record StayRow(
            String hub,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate readsUntil) {}

    public @Nullable CareRow reference() {
        return care.stream()
                .filter(row -> row.now() && row.part().equals("reference"))
                .findFirst()
                .orElse(null);
    }

    /// Whoever is there today for a reference who is away.
    public @Nullable CareRow standIn() {
        return care.stream()
                .filter(row -> row.now() && row.part().equals("stand-in"))
                .findFirst()
                .orElse(null);
    }

    public List<CareRow> careNow() {
        return care.stream().filter(CareRow::now).toList();
    }

    /// Who was, is and will be in charge, the latest first.
    public List<CareRow> careHistory() {
        return care.stream()
                .sorted(Comparator.comparing(CareRow::from).reversed())
                .toList();
    }

    public List<WayRow> phones() {
        return ways.stream().filter(way -> way.kind().equals("phone")).toList();
    }
}
