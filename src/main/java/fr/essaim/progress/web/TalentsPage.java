package fr.essaim.progress.web;

import fr.essaim.progress.Appellation;
import fr.essaim.progress.web.TalentSheet.TalentRow;
import fr.essaim.site.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All a person is good at; or one talent, what showed it and the trades near it.
///
/// @param talent the one that is looked at, or null for all of them
/// @param near trades whose names are near its words: an aid
/// @param looked the words by which they were looked for
/// @param team those who accompany the person, or did: id to name
/// @param facts the latest facts the viewer reads and may show: id to title and day
public record TalentsPage(
        TalentSheet sheet,
        @Nullable TalentRow talent,
        List<Appellation> near,
        String looked,
        Map<String, String> team,
        Map<String, String> facts,
        UUID once) {

    /// Who may have seen it: the person, somebody of the team, somebody else.
    public Map<String, String> seers(Screen screen) {
        Map<String, String> seers = new LinkedHashMap<>();
        seers.put("person", screen.say("progress.seen.by.person"));
        seers.putAll(team);
        seers.put("other", screen.say("progress.seen.by.other"));
        return seers;
    }

    public boolean isKept(Appellation one) {
        return talent != null
                && talent.leads().stream().anyMatch(lead -> lead.stands() && lead.appellation() == one.code());
    }

    /// The page of one talent.
    public String path(TalentRow one) {
        return sheet.path() + "/" + one.id();
    }
}
