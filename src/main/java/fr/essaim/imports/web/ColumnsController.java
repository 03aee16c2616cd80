package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Imports;
import fr.essaim.imports.ListKind;
import fr.essaim.kernel.HubId;
import fr.essaim.site.Elsewhere;
import fr.essaim.site.TypedCode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the list is about, and what each of its columns becomes.
@Controller
class ColumnsController {
    private final Imports imports;
    private final ColumnsPageQuery query;

    ColumnsController(Imports imports, ColumnsPageQuery query) {
        this.imports = imports;
        this.query = query;
    }

    @GetMapping("/imports/{id}/columns")
    @PreAuthorize(ImportsController.WHO_MAY)
    ColumnsPage columns(@PathVariable UUID id) {
        return query.page(new ImportId(id));
    }

    @PostMapping("/imports/{id}/choice")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere choose(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(required = false) @Nullable Integer hub) {
        imports.choose(
                new ImportId(id),
                TypedCode.read(ListKind.class, kind, "kind"),
                sheet.isEmpty() ? null : sheet,
                hub == null ? null : new HubId(hub));
        return Elsewhere.to("/imports/" + id + "/columns");
    }

    /// @param all the form's fields: `c3` says what the fourth column becomes
    @PostMapping("/imports/{id}/columns")
    @PreAuthorize(ImportsController.WHO_MAY)
    Elsewhere read(
            @PathVariable UUID id,
            @RequestParam Map<String, String> all,
            @RequestParam(defaultValue = "false") boolean opensJourneys) {
        var becomes = new HashMap<Integer, String>();
        all.forEach((name, value) -> {
            if (name.matches("c\\d{1,4}")) {
                becomes.put(Integer.valueOf(name.substring(1)), value);
            }
        });
        imports.read(new ImportId(id), becomes, opensJourneys);
        return Elsewhere.to("/imports/" + id);
    }
}
