package fr.essaim.demo;

import fr.essaim.imports.ImportId;
import fr.essaim.imports.Imports;
import fr.essaim.imports.ListKind;
import fr.essaim.kernel.HubId;
import fr.essaim.team.Viewers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// A hub's spreadsheet, as dirty as they come, that the administrator has handed in and not yet brought in.
@Component
class WaitingList {
    private final Imports imports;
    private final Viewers viewers;

    WaitingList(Imports imports, Viewers viewers) {
        this.imports = imports;
        this.viewers = viewers;
    }

    void handIn(World world) {
        HubId hub = new HubId(world.sites().stream()
                .filter(site -> site.plan().name().equals("Carvin"))
                .findFirst()
                .orElse(world.sites().getLast())
                .id());
        viewers.asAdministrator(() -> {
            ImportId id = ImportId.mint();
            imports.handIn(id, "suivi hub carvin V7 (2) FINAL.csv", bytes());
            imports.choose(id, ListKind.PEOPLE, null, hub);
            imports.read(id, Map.of(), false);
            return id;
        });
    }

    private static byte[] bytes() {
        try (InputStream list = Objects.requireNonNull(WaitingList.class.getResourceAsStream("/demo/list.csv"))) {
            return list.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
