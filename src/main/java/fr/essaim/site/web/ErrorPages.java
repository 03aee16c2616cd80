package fr.essaim.site.web;

import fr.essaim.site.DeniedPage;
import fr.essaim.site.FaultPage;
import fr.essaim.site.LostPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What was stopped before it reached a page: by sign-in, by the server itself.
@Controller
class ErrorPages implements ErrorController {
    /// The container has set the status; a fault that arrives here has been logged by it.
    @RequestMapping("/error")
    @PreAuthorize("permitAll()")
    Record error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return switch (status) {
            case 403 -> new DeniedPage();
            case 500, 503 -> new FaultPage(request.getRequestId());
            default -> new LostPage();
        };
    }
}
