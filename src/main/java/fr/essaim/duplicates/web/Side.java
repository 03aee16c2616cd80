package fr.essaim.duplicates.web;

import fr.essaim.casefiles.LikenessTraits;
import fr.essaim.casefiles.Way;
import fr.essaim.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One of two files set face to face, as far as the viewer reads it. Of the journey, an
/// administrator reads nothing.
///
/// @param reach phones and e-mail addresses as written
/// @param entered first day of the latest journey, `left` its last
public record Side(
        UUID id,
        PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable String gender,
        List<String> reach,
        @Nullable String home,
        String hub,
        LocalDate openedOn,
        String openedBy,
        @Nullable LocalDate entered,
        @Nullable LocalDate left,
        @Nullable String reference) {

    LikenessTraits traits() {
        var who = LikenessTraits.of(name.first(), name.last(), birthDate);
        for (String way : reach) {
            who = who.reachedBy(way);
        }
        return who;
    }

    public String reached() {
        return reach.stream().map(Way::spaced).collect(Collectors.joining(", "));
    }

    public String path() {
        return "/people/" + id;
    }
}
