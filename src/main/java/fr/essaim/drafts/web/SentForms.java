package fr.essaim.drafts.web;

import fr.essaim.drafts.Drafts;
import fr.essaim.site.Keeping;
import fr.essaim.team.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A form that was accepted, which leads elsewhere, has no draft any more; one that was refused
/// keeps it, and so does one that only asked for help while its writer types.
@Component
class SentForms implements HandlerInterceptor, WebMvcConfigurer {
    private final Drafts drafts;

    SentForms(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/drafts/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getMethod().equals("POST")
                && fault == null
                && response.getStatus() / 100 == 3
                && Viewers.current().isPresent()) {
            Keeping.page(request).ifPresent(page -> drafts.drop(page, Keeping.form(request)));
        }
    }
}
