package fr.essaim.programme.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is said of a programme beside its recipe and its first day.
final class NewProgrammeForm {
    private final String title;
    private final String code;
    private final @Nullable LocalDate until;
    private final String carriers;
    private final String contact;

    NewProgrammeForm(
            @Nullable String title,
            @Nullable String code,
            @Nullable LocalDate until,
            @Nullable String carriers,
            @Nullable String contact) {
        this.title = Objects.requireNonNullElse(title, "").strip();
        this.code = Objects.requireNonNullElse(code, "").strip();
        this.until = until;
        this.carriers = Objects.requireNonNullElse(carriers, "");
        this.contact = Objects.requireNonNullElse(contact, "");
    }

    String title() {
        return title;
    }

    String code() {
        return code;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    String contact() {
        return contact;
    }

    /// One organisation a line, the lead first.
    List<String> carriers() {
        return carriers.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
