package fr.essaim.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/// Reads the fields of a form whose file is too heavy, and lets the file go by: Tomcat keeps none of a request it gives
/// up. What is written beside a file is short; the rest is not ours.
final class HeavyForm {
    /// More than this is not read, and its sender is let go.
    static final long MOST = 64L * 1024 * 1024;

    private static final int MOST_TEXT = 256 * 1024;
    private static final int MOST_FIELDS = 200;

    private HeavyForm() {}

    /// @return what was typed, by field; with what could be read before the sender stopped or wrote nonsense
    static Map<String, String[]> fields(HttpServletRequest request) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        try {
            var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            int left = MOST_TEXT;
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                byte[] text = part.isFormField() && fields.size() < MOST_FIELDS ? read(part, left) : new byte[0];
                if (part.isFormField()) {
                    left -= text.length;
                    add(fields, part.getFieldName(), new String(text, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException nonsense) { // what was read so far is all there is
            return fields;
        }
        return fields;
    }

    private static byte[] read(FileItemStream part, int most) throws IOException {
        var text = new ByteArrayOutputStream();
        try (InputStream stream = part.openStream()) {
            text.write(stream.readNBytes(most));
        }
        return text.toByteArray();
    }

    private static void add(Map<String, String[]> fields, String name, String value) {
        fields.merge(name, new String[] {value}, AskedAgain::both);
    }
}
