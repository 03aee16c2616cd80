package fr.essaim.myspace.web;

import fr.essaim.hours.Attestation;
import fr.essaim.hours.Attestation.Line;
import fr.essaim.hours.FrozenPaper;
import fr.essaim.kernel.Ids;
import fr.essaim.kernel.NotHere;
import fr.essaim.myspace.Here;
import fr.essaim.myspace.web.MyHoursPage.AskRow;
import fr.essaim.myspace.web.MyHoursPage.Paper;
import fr.essaim.site.Sheaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the attestations of whoever is in their space, each checked against its mark.
@Component
@Transactional
class MyHoursQuery {
    private final NamedParameterJdbcOperations database;
    private final Here here;

    MyHoursQuery(NamedParameterJdbcOperations database, Here here) {
        this.database = database;
        this.here = here;
    }

    MyHoursPage page() {
        here.show();
        var sheaf = new Sheaf();
        var asks = sheaf.ask("select * from myspace.my_asks()", AskRow.class);
        var papers = sheaf.ask("select * from myspace.my_papers()", (row, n) -> paper(row));
        sheaf.send(database, Map.of());
        return new MyHoursPage(asks, papers, Ids.mint());
    }

    /// @throws NotHere when it is no paper of theirs
    /// @throws IllegalStateException when its rows no longer say what its mark says
    Attestation paper(UUID id) {
        return page().papers().stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new)
                .made();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var times = (Integer[]) row.getArray("times").getArray();
        var minutes = (Integer[]) row.getArray("minutes").getArray();
        var lines = IntStream.range(0, kinds.length)
                .mapToObj(n -> new Line(kinds[n], times[n], minutes[n]))
                .toList();
        return new Paper(row.getObject("id", UUID.class), FrozenPaper.of(row, lines));
    }
}
