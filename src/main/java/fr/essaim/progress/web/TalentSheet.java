package fr.essaim.progress.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody is good at, for this viewer, drawn by the panel and the pages.
///
/// @param name of the person
/// @param writes whether the viewer is in charge of the person
/// @param talents in the order in which they were said
public record TalentSheet(UUID person, String name, boolean writes, List<TalentRow> talents) {

    /// @param since how it stands, or null when nothing was told of it since it was said
    public record TalentRow(
            UUID id,
            String words,
            LocalDate saidOn,
            String author,
            List<SightingRow> sightings,
            List<LeadRow> leads,
            List<SequelRow> since) {
        public boolean stands() {
            return TalentSheet.stands(since);
        }
    }

    /// @param by `person`, `member` or `other`
    /// @param who the member's name, or what somebody else is
    /// @param fact title of the fact that showed it, when the viewer reads it
    public record SightingRow(
            UUID talent,
            String by,
            @Nullable String who,
            @Nullable String words,
            @Nullable String fact,
            LocalDate day,
            String author) {}

    public record LeadRow(
            UUID id,
            UUID talent,
            int appellation,
            String rome,
            String label,
            LocalDate keptOn,
            String author,
            List<SequelRow> since) {
        public boolean stands() {
            return TalentSheet.stands(since);
        }
    }

    /// @param about the talent or the lead
    public record SequelRow(
            UUID about,
            String kind,
            LocalDate day,
            @Nullable String words,
            String author) {}

    private static boolean stands(List<SequelRow> since) {
        return since.isEmpty() || since.getLast().kind().equals("again");
    }

    public String path() {
        return "/people/" + person + "/talents";
    }

    /// Those that showed come before those that are only said so far.
    public List<TalentRow> standing() {
        return talents.stream()
                .filter(TalentRow::stands)
                .sorted(Comparator.comparing(talent -> talent.sightings().isEmpty()))
                .toList();
    }

    public List<TalentRow> past() {
        return talents.stream().filter(talent -> !talent.stands()).toList();
    }

    /// Trades that were kept in mind, and still are.
    public List<LeadRow> leads() {
        return standing().stream()
                .flatMap(talent -> talent.leads().stream())
                .filter(LeadRow::stands)
                .toList();
    }
}
