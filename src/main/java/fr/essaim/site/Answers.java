package fr.essaim.site;

import fr.essaim.kernel.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// What a controller may return: a page's record (drawn), an [Elsewhere] (303), either as `Object`,
/// an `Optional` (empty is a page that is not here), or null when it has answered by itself.
final class Answers implements HandlerMethodReturnValueHandler {
    private final Pages pages;
    private final Words words;

    Answers(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        Class<?> type = returnType.nestedIfOptional().getNestedParameterType();
        return type == Object.class
                || type == Record.class
                || (type.isRecord() && type.getName().startsWith("fr.essaim."));
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer mav, NativeWebRequest web)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        mav.setRequestHandled(true);
        switch (value instanceof Optional<?> found ? found.orElseThrow(NotHere::new) : value) {
            case null -> {}
            case Elsewhere elsewhere -> lead(elsewhere, request, response);
            case Object page -> pages.draw(page, request, response);
        }
    }

    private void lead(Elsewhere elsewhere, HttpServletRequest request, HttpServletResponse response) {
        if (elsewhere.notice() != null) {
            elsewhere.toNotice(words, Preferences.of(request).locale()).carry(request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, elsewhere.path());
    }
}
