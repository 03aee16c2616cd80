package fr.essaim.site;

import fr.essaim.kernel.Refusal;
import fr.essaim.kernel.Standing;
import fr.essaim.kernel.Viewer;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.unit.DataSize;

/// What every template is given beside its page: the reader's language and rights, how dates are written, and what they
/// had typed when a form comes back to them.
public final class Screen {
    private final HttpServletRequest request;
    private final Words words;
    private final Dates dates;
    private final Assets assets;
    private final Preferences preferences;
    private final DataSize heaviest;
    private final Pages pages;
    private final @Nullable Returned returned;
    private String form = "";
    private boolean told;

    Screen(HttpServletRequest request, Words words, Dates dates, Assets assets, DataSize heaviest, Pages pages) {
        this.request = request;
        this.words = words;
        this.dates = dates;
        this.assets = assets;
        this.heaviest = heaviest;
        this.pages = pages;
        this.preferences = Preferences.of(request);
        this.returned = Returned.laid(request).orElse(null);
    }

    // ---- words and dates

    /// The sentence of a message key, in the reader's language.
    public String say(String key, @Nullable Object... details) {
        return words.say(locale(), key, details);
    }

    /// What a role is called, in the reader's language: "coach booster".
    public String role(String role) {
        return words.role(locale(), role);
    }

    public Locale locale() {
        return preferences.locale();
    }

    /// `fr` or `en`.
    public String lang() {
        return locale().getLanguage();
    }

    /// `light`, `dark`, or `auto`: as the reader's device.
    public String theme() {
        return preferences.theme();
    }

    public LocalDate today() {
        return dates.today();
    }

    /// "23 nov.", with the year when it is not this one.
    public String day(LocalDate day) {
        return dates.day(day, locale());
    }

    /// "lundi 23 novembre 2026".
    public String longDay(LocalDate day) {
        return dates.longDay(day, locale());
    }

    /// "nov."
    public String month(LocalDate day) {
        return dates.month(day, locale());
    }

    /// "9 h 30".
    public String time(LocalTime time) {
        return dates.time(time, locale());
    }

    /// "23 nov. à 9 h 30".
    public String moment(Instant moment) {
        return dates.moment(moment, locale());
    }

    // ---- the reader

    /// Null before sign-in.
    public @Nullable Viewer viewer() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    /// Whether the reader has one of these standings today; only spares offering what would be refused.
    public boolean may(Standing... standings) {
        Viewer viewer = viewer();
        return viewer != null && List.of(standings).stream().anyMatch(viewer::is);
    }

    /// Works with people face to face: coach, social worker or hub lead.
    public boolean accompanies() {
        Viewer viewer = viewer();
        return viewer != null && viewer.accompanies();
    }

    /// The entries of the navigation this reader may open.
    public List<Place> places() {
        return Place.of(this);
    }

    // ---- addresses

    /// This page's path with its query, as forms name the page they stand on. A page drawn as the
    /// answer of a form stands where that form stood: its own address is one that nobody can ask
    /// for.
    public String path() {
        return request.getMethod().equals("POST")
                ? LocalPath.of(Returned.first(request, Returned.PAGE)).orElseGet(this::address)
                : address();
    }

    private String address() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /// Where a form with a file is sent: when the file is too heavy to be read, so are the fields beside it, and only
    /// the address can say which form of which page comes back.
    public String sentTo(String path, String form) {
        return path + "?" + Returned.FORM + "=" + form + "&" + Returned.PAGE + "="
                + URLEncoder.encode(path(), StandardCharsets.UTF_8);
    }

    /// How many bytes a file may have, for the browser to say it before anything is sent.
    public long heaviest() {
        return heaviest.toBytes();
    }

    /// What is said of a heavier one.
    public String tooHeavy() {
        return say(Unreadable.upload(heaviest.toMegabytes()));
    }

    /// The address of a file of `static/`, which changes with its content: `screen.asset("js/site.js")`.
    public String asset(String file) {
        return assets.address(file);
    }

    /// The token that proves a form was drawn here; null where sign-in does not watch.
    public @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /// The line to show once, on top of the page; null when there is none.
    public @Nullable String notice() {
        if (returned != null && returned.isKept()) {
            return say("site.kept");
        }
        return Notice.carried(request)
                .filter(notice -> words.knows(notice.key()))
                .map(this::told)
                .orElse(null);
    }

    /// The sentence of a notice; none when what the browser brought back does not fit it.
    private @Nullable String told(Notice notice) {
        try {
            return say(notice.key(), notice.arguments());
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    /// What another room shows within this page: its record, drawn by the template of its name.
    public Content part(Record part) {
        return output -> pages.draw(part, this, output);
    }

    // ---- a form that comes back

    int status() {
        return returned == null ? 200 : returned.status();
    }

    /// `FormStart.jte` calls it: from here to the next form, [#posted] speaks of this one.
    public String enter(String form) {
        this.form = form;
        this.told = false;
        return form;
    }

    /// What was typed in this field of the form being drawn, when that form comes back; otherwise `otherwise`.
    public @Nullable String posted(String field, @Nullable Object otherwise) {
        return typed(field).map(List::getFirst).orElse(otherwise == null ? null : otherwise.toString());
    }

    /// Whether this box or option was chosen when the form comes back; otherwise `otherwise`.
    public boolean chosen(String field, Object value, boolean otherwise) {
        boolean back = returned != null && returned.form().equals(form);
        return !back ? otherwise : typed(field).orElse(List.of()).contains(value.toString());
    }

    private Optional<List<String>> typed(String field) {
        return Optional.ofNullable(returned)
                .filter(it -> it.form().equals(form) || form.isEmpty())
                .map(it -> it.fields().get(field));
    }

    /// Whether this form of the page was refused.
    public boolean refused(String formId) {
        return returned != null && !returned.why().isEmpty() && returned.form().equals(formId);
    }

    /// The refusal's sentence, when something was refused.
    public @Nullable String refusal() {
        return returned == null
                ? null
                : returned.why().stream().findFirst().map(this::say).orElse(null);
    }

    public boolean fieldRefused(String formId, String field) {
        return fieldRefusal(formId, field) != null;
    }

    /// The sentence to put under this field, when it is the one to take up again.
    public @Nullable String fieldRefusal(String formId, String field) {
        return refused(formId) && returned != null
                ? returned.about(field).map(this::say).orElse(null)
                : null;
    }

    /// What to say beside the button of this form: the refusal, or where it is told when a field already shows it.
    public @Nullable String buttonRefusal(String formId) {
        if (!refused(formId)) {
            return null;
        }
        return told ? say("site.refusal.see-field") : refusal();
    }

    /// `FieldLine.jte` calls it when it shows a field's refusal.
    public void tell() {
        told = true;
    }

    /// The refusal of a form this page does not draw, or that the browser could not name: to be shown on top.
    public @Nullable String strayRefusal() {
        return returned != null && returned.form().isEmpty() ? refusal() : null;
    }

    /// What `KeptForm.jte` carries through the sign-in page.
    public Map<String, List<String>> kept() {
        return returned == null ? Map.of() : returned.kept();
    }

    private String say(Refusal refusal) {
        return words.say(locale(), refusal);
    }
}
