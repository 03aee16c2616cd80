package fr.essaim.casefiles.web;

import fr.essaim.site.Elsewhere;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Leads from an absorbed file's address to the file that speaks for it.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class MergedFiles {
    @ExceptionHandler
    Elsewhere merged(MergedInto merged) {
        return Elsewhere.to("/people/" + merged.kept()).saying("casefiles.merged-into");
    }
}
