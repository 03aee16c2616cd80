package fr.essaim.reports.web;

import fr.essaim.installation.Outgoing;
import fr.essaim.reports.ReportFile;
import fr.essaim.reports.ReportSheet;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends a report as an attachment that no cache keeps, written wholly before a byte leaves.
@Component
class ReportSending {
    private final Outgoing outgoing;

    ReportSending(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    ResponseEntity<InputStreamResource> file(ReportSheet sheet, ReportFile form) {
        var held = outgoing.hold(out -> form.write(sheet, out));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sheet.file() + form.ending())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .contentLength(held.size())
                .body(new InputStreamResource(held.bytes()));
    }
}
