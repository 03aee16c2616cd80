package fr.essaim.today.web;

import fr.essaim.facts.web.CaptureCard;
import fr.essaim.kernel.PersonName;
import fr.essaim.site.DayPanel.Part;
import fr.essaim.site.DayPanel.Side;
import java.time.LocalDate;
import java.util.List;

/// What asks for a gesture today, among the people one is in charge of (a hub lead: of their hub).
///
/// @param people how many they are
/// @param parts what each room shows and says, in the order of its rank
/// @param drafts how many texts they began and did not send
/// @param paper whether it was asked for to be printed
public record MyDayPage(
        PersonName me,
        List<String> hubs,
        int people,
        List<Part> parts,
        int drafts,
        CaptureCard capture,
        LocalDate today,
        boolean paper) {
    public List<Record> day() {
        return of(Side.DAY);
    }

    public List<Record> beside() {
        return of(Side.BESIDE);
    }

    private List<Record> of(Side side) {
        return parts.stream()
                .filter(part -> part.side() == side)
                .<Record>mapMulti((part, shown) -> {
                    if (part.panel() != null) {
                        shown.accept(part.panel());
                    }
                })
                .toList();
    }

    public boolean isQuiet() {
        return day().isEmpty() && beside().isEmpty();
    }
}
