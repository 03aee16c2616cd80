package fr.essaim.site;

import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// What is neither a page nor a refusal: an address that leads nowhere, a fault of ours.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    @ExceptionHandler
    LostPage lost(NotHere nothing, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return new LostPage();
    }

    /// Sign-in answers these two.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void denied(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException browserLeft) {
        // nobody is left to answer
    }

    @ExceptionHandler
    Record fault(Exception fault, HttpServletResponse response) {
        if (fault instanceof ErrorResponse told && told.getStatusCode().is4xxClientError()) {
            response.setStatus(told.getStatusCode().value());
            return new LostPage();
        }
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return new FaultPage(log(fault));
    }

    /// Logs where it happened, never what the exceptions say: a database quotes names in its messages.
    /// @return the reference shown to the one who met the fault
    static String log(Throwable fault) {
        String reference = Ids.mint().toString().substring(28).toUpperCase(Locale.ROOT);
        LOG.error("Fault {}", reference, WithoutWords.of(fault));
        return reference;
    }

    /// A fault's types and places.
    private static final class WithoutWords extends RuntimeException {
        private WithoutWords(Throwable fault) {
            super(
                    fault.getClass().getName(),
                    fault.getCause() == null ? null : new WithoutWords(fault.getCause()),
                    false,
                    true);
            setStackTrace(fault.getStackTrace());
        }

        static WithoutWords of(Throwable fault) {
            return new WithoutWords(fault);
        }
    }
}
