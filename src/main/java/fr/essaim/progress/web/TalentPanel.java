package fr.essaim.progress.web;

/// "Ce que vous savez faire", first on the person's page; then the way as both sides see it.
public record TalentPanel(TalentSheet sheet, MeasureSheet measures) {
    public String measuresPath() {
        return "/people/" + sheet.person() + "/measures";
    }
}
