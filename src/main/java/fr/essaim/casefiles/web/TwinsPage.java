package fr.essaim.casefiles.web;

import fr.essaim.casefiles.LikenessPoint.Field;
import fr.essaim.casefiles.Twins.Elsewhere;
import fr.essaim.casefiles.Twins.Twin;
import fr.essaim.casefiles.Way;
import fr.essaim.site.Screen;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/// Before a new file: who is alike, in full in the viewer's hubs, and which teams to ask beyond.
public record TwinsPage(UUID once, NewPersonController.Form form, List<Twin> here, List<Elsewhere> elsewhere) {
    /// What was compared, as people write it: `19930526` is a day, `639982147` a telephone number.
    public static String said(Screen screen, Field field, String compared) {
        if (compared.isBlank()) {
            return screen.say("casefiles.twins.not-said");
        }
        if (field == Field.BIRTH && compared.matches("\\d{8}")) {
            return screen.day(LocalDate.parse(compared, DateTimeFormatter.BASIC_ISO_DATE));
        }
        return field == Field.REACH && compared.matches("[1-9]\\d{8}") ? Way.spaced("0" + compared) : compared;
    }
}
