package fr.essaim.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/// `css/essaim.css`, and `css/mine.css` of the person's space, are lists of the components' files, in order; a browser
/// receives each as one file, because twenty requests cost a phone in the field more than they save.
final class StyleSheet implements ResourceTransformer {
    private static final Set<String> LISTS = Set.of("essaim.css", "mine.css");
    private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource file = chain.transform(request, resource);
        String name = file.getFilename();
        return name != null && LISTS.contains(name)
                ? new TransformedResource(file, whole(name).getBytes(StandardCharsets.UTF_8))
                : file;
    }

    static String whole(String list) {
        return IMPORT.matcher(text(list)).replaceAll(StyleSheet::component);
    }

    private static String component(MatchResult imported) {
        return java.util.regex.Matcher.quoteReplacement(text(imported.group(1)));
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("static/css/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
