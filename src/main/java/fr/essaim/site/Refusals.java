package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Brings what was refused back to where it was typed: the page the form stands on is drawn again with status 422, the
/// values in place and the sentence beside the button.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {
    static final int UNPROCESSABLE = 422;

    private final InPlace inPlace;
    private final Pages pages;
    private final Uploads uploads;

    Refusals(InPlace inPlace, Pages pages, Uploads uploads) {
        this.inPlace = inPlace;
        this.pages = pages;
        this.uploads = uploads;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Returned.of(request, UNPROCESSABLE, List.of(refusal)));
    }

    @ExceptionHandler
    void unreadable(BindException form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Refusal> why =
                form.getFieldErrors().stream().map(Refusals::explain).toList();
        answer(
                request,
                response,
                Returned.of(request, UNPROCESSABLE, why.isEmpty() ? List.of(Unreadable.form()) : why));
    }

    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException value, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getParameter(value.getName()) == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND); // the address itself is wrong
            pages.draw(new LostPage(), request, response);
            return;
        }
        var why = explain(value.getName(), value.getCause());
        answer(request, response, Returned.of(request, UNPROCESSABLE, List.of(why)));
    }

    @ExceptionHandler
    void missing(
            MissingServletRequestParameterException value, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var why = Unreadable.missing(value.getParameterName());
        answer(request, response, Returned.of(request, UNPROCESSABLE, List.of(why)));
    }

    /// A form without its file: browsers send an empty one.
    @ExceptionHandler
    void missing(MissingServletRequestPartException file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var why = Unreadable.missing(file.getRequestPartName());
        answer(request, response, Returned.of(request, UNPROCESSABLE, List.of(why)));
    }

    @ExceptionHandler({MissingRequestValueException.class, HttpMessageNotReadableException.class})
    void incomplete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, Returned.of(request, UNPROCESSABLE, List.of(Unreadable.form())));
    }

    @ExceptionHandler
    void unreadable(MultipartException upload, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean tooLarge = upload instanceof MaxUploadSizeExceededException;
        answer(request, response, tooLarge ? uploads.tooLarge(request) : uploads.unreadable(request));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Returned returned)
            throws IOException {
        returned.lay(request);
        boolean shown = !returned.page().isEmpty() && inPlace.show(request, response, returned.page());
        if (!shown) {
            pages.draw(new RefusedPage(returned.fields()), request, response);
        }
    }

    private static Refusal explain(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? explain(error.getField(), error.unwrap(TypeMismatchException.class))
                : Unreadable.field(error.getField());
    }

    private static Refusal explain(String field, @Nullable Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return Unreadable.field(field, refusal);
            }
        }
        return Unreadable.field(field);
    }
}
