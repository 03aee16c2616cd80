package fr.essaim.reports;

import fr.essaim.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/// In which form a report leaves.
public enum ReportFile {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// With its dot: `.xlsx`.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// By the ending of a name, or by the form's own name.
    /// @throws UnknownForm when it is neither a workbook nor a PDF
    public static ReportFile of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (ReportFile form : values()) {
            if (small.endsWith(form.ending()) || small.equals(form.ending().substring(1))) {
                return form;
            }
        }
        throw new UnknownForm(name);
    }

    public void write(ReportSheet report, OutputStream out) throws IOException {
        switch (this) {
            case XLSX -> ReportWorkbook.write(report, out);
            case PDF -> ReportPaper.write(report, out);
        }
    }

    public static final class UnknownForm extends Refusal {
        UnknownForm(String name) {
            super("reports.refusal.unknown-form", "out", name);
        }
    }
}
