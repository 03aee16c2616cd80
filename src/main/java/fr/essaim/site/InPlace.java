package fr.essaim.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Answers a request with another page than the one it asked for, without leaving this server: the page's own handler
/// runs, with its own check of who may call it.
@Component
class InPlace {
    private static final Logger LOG = LoggerFactory.getLogger(InPlace.class);

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    InPlace(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            @Qualifier("requestMappingHandlerAdapter") ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.mapping = mapping;
        this.adapter = adapter;
    }

    /// @return false, and nothing written, when this viewer cannot be shown that page
    boolean show(HttpServletRequest request, HttpServletResponse response, String page) {
        var asked = new AskedAgain(request, page);
        try {
            ServletRequestPathUtils.parseAndCache(asked);
            var chain = mapping.getObject().getHandler(asked);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler)) {
                return false;
            }
            adapter.getObject().handle(asked, response, handler);
            return true;
        } catch (Exception notShown) {
            LOG.info(
                    "A form came back to a page that cannot be shown: {}",
                    notShown.getClass().getSimpleName());
            return false;
        } finally {
            ServletRequestPathUtils.parseAndCache(request);
        }
    }
}
