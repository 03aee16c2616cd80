package fr.essaim.spreadsheets;

import fr.essaim.kernel.Refusal;

/// The file cannot be read as a list at all: nothing was looked at, nothing was kept.
public final class UnreadableFile extends Refusal {
    /// Each with the sentence that says what to do.
    public enum Why {
        MISSING("spreadsheets.refusal.missing"),
        EMPTY("spreadsheets.refusal.empty"),
        TOO_LARGE("spreadsheets.refusal.too-large"),
        BOMB("spreadsheets.refusal.bomb"),
        TOO_MANY_LINES("spreadsheets.refusal.too-many-lines"),
        TOO_MANY_COLUMNS("spreadsheets.refusal.too-many-columns"),
        TOO_MANY_CELLS("spreadsheets.refusal.too-many-cells"),
        OLD_EXCEL("spreadsheets.refusal.old-excel"),
        PROTECTED("spreadsheets.refusal.protected"),
        DAMAGED("spreadsheets.refusal.damaged"),
        WEB_PAGE("spreadsheets.refusal.web-page"),
        OTHER_SPREADSHEET("spreadsheets.refusal.other-spreadsheet"),
        NOT_A_LIST("spreadsheets.refusal.not-a-list");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    private final Why why;

    public UnreadableFile(Why why, Object... details) {
        super(why.key, "file", details);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
