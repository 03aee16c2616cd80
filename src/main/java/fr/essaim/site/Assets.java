package fr.essaim.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Addresses of style sheets, fonts and scripts. All carry one fingerprint of everything in
/// `static/`, so that a browser keeps them for good, asks anew after any change, and relative
/// addresses inside a style sheet hold.
@Component
final class Assets {
    static final String[] LOCATIONS = {
        "classpath:/static/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/"
    };

    private final String fingerprint;

    Assets() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(LOCATIONS[1].getBytes(StandardCharsets.UTF_8));
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
        Arrays.sort(files, Comparator.comparing(Resource::getFilename));
        for (Resource file : files) {
            digest.update(file.getContentAsByteArray());
        }
        fingerprint = HexFormat.of().formatHex(digest.digest(), 0, 5);
    }

    /// `/assets/<fingerprint>/`.
    String root() {
        return "/assets/" + fingerprint + "/";
    }

    String address(String file) {
        return root() + file;
    }
}
