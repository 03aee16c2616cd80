package fr.essaim.appointments.web;

import fr.essaim.appointments.Feeds;
import fr.essaim.kernel.NotHere;
import fr.essaim.site.OpenDoor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/// What a subscribed calendar asks for every few minutes: as long as nothing changed it is told so.
@Controller
class FeedController {
    private static final String ENDING = ".ics";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", java.nio.charset.StandardCharsets.UTF_8);

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/calendars/{file}")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> read(@PathVariable String file, WebRequest asked) {
        if (!file.endsWith(ENDING)) {
            throw new NotHere();
        }
        byte[] calendar =
                feeds.read(file.substring(0, file.length() - ENDING.length())).orElseThrow(NotHere::new);
        String tag = '"' + hash(calendar) + '"';
        if (asked.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(CALENDAR)
                .body(calendar);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A calendar and a reminder's link are followed by whoever has them.
    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        OpenDoor appointmentDoors() {
            return new OpenDoor("/calendars/*.ics", "/r/*", "/r/*/cancellation", "/r/*/move");
        }
    }
}
