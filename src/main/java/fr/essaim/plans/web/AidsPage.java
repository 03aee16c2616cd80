package fr.essaim.plans.web;

import fr.essaim.site.Screen;
import java.util.Map;
import java.util.UUID;

/// The coups de pouce of a person: asked, granted or refused, paid, with their receipts.
public record AidsPage(PlanSheet sheet, UUID once) {
    public String path() {
        return "/people/" + sheet.person() + "/aids";
    }

    public Map<String, String> decisions(Screen screen) {
        return PlanPage.options(screen, "plans.aid.state.", "granted", "refused");
    }
}
