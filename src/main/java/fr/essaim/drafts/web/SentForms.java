package fr.essaim.drafts.web;

import fr.essaim.drafts.Drafts;
import fr.essaim.kernel.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// A form that was accepted has no draft any more; one that was refused keeps it.
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
        String draft = request.getMethod().equals("POST") ? request.getParameter("_draft") : null;
        if (draft != null && fault == null && response.getStatus() < 400) {
            Ids.find(draft).ifPresent(drafts::drop);
        }
    }
}
