package fr.essaim.site;

import fr.essaim.kernel.Standing;
import java.util.ArrayList;
import java.util.List;

/// An entry of the navigation, shown to whoever may open it.
///
/// @param key `site.nav.<key>` names it; a page says it stands there by `nav = "<key>"`
public record Place(String key, String href, String icon) {
    /// The bar shows so many; a phone four; the others are in the account's menu.
    public static final int MOST = 6;

    static List<Place> of(Screen screen) {
        var places = new ArrayList<Place>();
        if (screen.may(Standing.CONTROLLER)) {
            places.add(new Place("audits", "/audits", "clipboard-check"));
            return places;
        }
        if (screen.accompanies()) {
            places.add(new Place("today", "/", "sun"));
        } else if (screen.may(Standing.DIRECTOR, Standing.ADMINISTRATOR, Standing.FUNDER)) {
            places.add(new Place("stand", "/", "sun"));
        }
        if (screen.accompanies() || screen.may(Standing.DIRECTOR, Standing.ADMINISTRATOR)) {
            places.add(new Place("people", "/people", "users"));
            if (screen.accompanies()) {
                places.add(new Place("appointments", "/appointments", "calendar-time"));
            }
            if (!screen.may(Standing.ADMINISTRATOR)) {
                places.add(new Place("activities", "/activities", "calendar-event"));
            }
            places.add(new Place("figures", "/figures", "chart-dots"));
            places.add(new Place("network", "/network/actors", "map-2"));
        }
        if (screen.may(Standing.DIRECTOR, Standing.ADMINISTRATOR, Standing.FUNDER)) {
            places.add(new Place("reports", "/reports", "file-text"));
        }
        if (screen.may(Standing.DIRECTOR, Standing.ADMINISTRATOR)) {
            places.add(new Place("audits", "/audits", "clipboard-check"));
        } else if (screen.accompanies()) {
            places.add(new Place("missing", "/audits/missing", "clipboard-check"));
        }
        places.add(new Place("programme", "/programme", "hexagons"));
        if (screen.may(Standing.ADMINISTRATOR)) {
            places.add(new Place("members", "/members", "id-badge-2"));
        }
        return places;
    }
}
