package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// A form that comes back to where it was filled in, with what stood in it: refused, or kept over an expired session.
///
/// @param page the page it stands on
/// @param form which of that page's forms, or "" when the browser could not say
/// @param why the refusals, the first one in the button's words; none when the form was only kept
/// @param fields what was typed, by field; never a password, never the form's own hidden fields
record Returned(int status, String page, String form, List<Refusal> why, Map<String, List<String>> fields) {
    /// Hidden fields of `FormStart.jte`.
    static final String PAGE = "_page";

    static final String FORM = "_form";

    static Returned of(HttpServletRequest request, int status, List<Refusal> why) {
        Optional<FilledInAt> elsewhere = request.getParameter(PAGE) == null ? filledInAt(request) : Optional.empty();
        return new Returned(
                status,
                elsewhere
                        .map(FilledInAt::page)
                        .or(() -> LocalPath.of(first(request, PAGE)))
                        .orElse(""),
                elsewhere.map(FilledInAt::form).orElse(first(request, FORM)),
                why,
                typed(request.getParameterMap()));
    }

    private static Optional<FilledInAt> filledInAt(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? Optional.ofNullable(handler.getMethodAnnotation(FilledInAt.class))
                : Optional.empty();
    }

    static String first(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    static Map<String, List<String>> typed(Map<String, String[]> parameters) {
        var typed = new LinkedHashMap<String, List<String>>();
        parameters.forEach((field, values) -> {
            boolean hidden = field.startsWith("_") && !field.startsWith(Keeping.PREFIX);
            if (!hidden && !field.toLowerCase(Locale.ROOT).contains("password")) {
                typed.put(field, List.of(values));
            }
        });
        return typed;
    }

    /// Brought back only to be read again and sent, not refused.
    boolean isKept() {
        return why.isEmpty() && status != HttpServletResponse.SC_UNAUTHORIZED;
    }

    /// The refusal about this field, or about the whole form when `field` is null.
    Optional<Refusal> about(@Nullable String field) {
        return why.stream()
                .filter(refusal -> refusal.field().equals(Optional.ofNullable(field)))
                .findFirst();
    }

    /// The same, for the page that a request is about to be answered with.
    void lay(HttpServletRequest request) {
        request.setAttribute(Returned.class.getName(), this);
    }

    static Optional<Returned> laid(HttpServletRequest request) {
        return Optional.ofNullable((Returned) request.getAttribute(Returned.class.getName()));
    }

    /// What the sign-in page carries along: this form, or, after a wrong password, what it carried already.
    Map<String, List<String>> kept() {
        if (status == 401) {
            return packed();
        }
        var carried = new LinkedHashMap<>(fields);
        carried.keySet().removeIf(field -> !field.startsWith(Keeping.PREFIX));
        return carried;
    }

    /// As the hidden fields that carry it through the sign-in page.
    Map<String, List<String>> packed() {
        var packed = new LinkedHashMap<String, List<String>>();
        packed.put(Keeping.PREFIX + PAGE, List.of(page));
        packed.put(Keeping.PREFIX + FORM, List.of(form));
        fields.forEach((field, values) -> packed.put(Keeping.PREFIX + field, values));
        return packed;
    }

    static Optional<Returned> unpacked(HttpServletRequest request) {
        Optional<String> page = LocalPath.of(first(request, Keeping.PREFIX + PAGE));
        var kept = new LinkedHashMap<String, String[]>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(Keeping.PREFIX)) {
                kept.put(name.substring(Keeping.PREFIX.length()), values);
            }
        });
        String form = first(request, Keeping.PREFIX + FORM);
        return page.map(path -> new Returned(200, path, form, List.of(), typed(kept)));
    }
}
