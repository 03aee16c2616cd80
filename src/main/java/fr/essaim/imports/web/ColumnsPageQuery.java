package fr.essaim.imports.web;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Uploaded;
import fr.essaim.kernel.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ColumnsPageQuery {
    private final ImportHeads heads;
    private final Uploaded uploaded;

    ColumnsPageQuery(ImportHeads heads, Uploaded uploaded) {
        this.heads = heads;
        this.uploaded = uploaded;
    }

    ColumnsPage page(ImportId id) {
        ImportHead head = heads.of(id);
        if (!head.own()) {
            throw new NotHere();
        }
        var choices = uploaded.choices(id);
        return new ColumnsPage(
                head, choices.sheets(), choices.sheet(), choices.hubs(), choices.columns(), choices.fields());
    }
}
