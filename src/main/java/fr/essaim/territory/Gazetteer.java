package fr.essaim.territory;

import fr.essaim.installation.RoomData;
import fr.essaim.kernel.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/// Loads the reference files that travel in the jar (see NOTICE), as the owner, by COPY: once, and again when a new
/// Essaim brings a newer edition. What files of people point at is replaced in place and never deleted.
public final class Gazetteer implements RoomData {
    private static final String EDITION = "communes 2026, districts 2024, 1";
    private static final String FOLDER = "/territory/";
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern SPACE = Pattern.compile(" ");

    private static final String STAGE = """
            create temporary table staged_groupings (like territory.groupings) on commit drop;
            create temporary table staged_communes (like territory.communes) on commit drop;
            create temporary table staged_districts (like territory.districts) on commit drop;
            truncate territory.commune_keys, territory.district_communes;
            """;
    private static final String REPLACE = """
            insert into territory.groupings select * from staged_groupings
                on conflict (kind, code) do update set name = excluded.name;
            insert into territory.communes select * from staged_communes
                on conflict (code) do update set name = excluded.name, postal_codes = excluded.postal_codes,
                    population = excluded.population, latitude = excluded.latitude, longitude = excluded.longitude,
                    epci = excluded.epci, employment_zone = excluded.employment_zone, sort_key = excluded.sort_key;
            insert into territory.districts select * from staged_districts
                on conflict (code) do update set name = excluded.name, sort_key = excluded.sort_key;
            """;

    @Override
    public String room() {
        return "territory";
    }

    /// Does nothing when this edition is there. One transaction: half a country is never seen.
    @Override
    public void load(Connection owner) throws SQLException, IOException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            try (var there = statement.executeQuery("select edition from territory.editions for update")) {
                if (there.next() && there.getString(1).equals(EDITION)) {
                    owner.rollback();
                    return;
                }
            }
            statement.execute(STAGE);
            Copied copied = new Copied(owner.unwrap(PGConnection.class).getCopyAPI());
            List<List<String>> communes = read("communes-2026.csv.gz");
            List<List<String>> districts = read("districts-2024.csv");
            copied.into("staged_groupings", read("groupings-2026.csv.gz").stream());
            copied.into("staged_communes", communes.stream().map(Gazetteer::commune));
            copied.into("staged_districts", districts.stream().map(Gazetteer::district));
            statement.execute(REPLACE);
            copied.into("territory.commune_keys", communes.parallelStream().flatMap(Gazetteer::keys));
            copied.into("territory.district_communes", districts.stream().flatMap(Gazetteer::communes));
            statement.execute("insert into territory.editions (edition) values ('" + EDITION
                    + "') on conflict (only_one) do update set edition = excluded.edition, loaded_at = now()");
            statement.execute("analyze territory.communes, territory.commune_keys");
            owner.commit();
        }
    }

    /// From `code;name;postal_codes;population;latitude;longitude;epci;employment_zone`.
    private static List<String> commune(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.set(2, "{" + cells.get(2).replace(' ', ',') + "}");
        row.add(Spelling.plain(cells.get(1)));
        return row;
    }

    private static Stream<List<String>> keys(List<String> cells) {
        String code = cells.getFirst();
        return CommuneWords.keys(cells.get(1), several(cells.get(2))).stream().map(key -> List.of(key, code));
    }

    /// From `code;name;communes`.
    private static List<String> district(List<String> cells) {
        return List.of(cells.get(0), "2024", cells.get(1), Spelling.plain(cells.get(1)), "t");
    }

    private static Stream<List<String>> communes(List<String> cells) {
        return several(cells.get(2)).stream().map(commune -> List.of(cells.getFirst(), commune));
    }

    private static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(SPACE.split(cell, -1));
    }

    private static List<List<String>> read(String file) throws IOException {
        try (InputStream stored = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(FOLDER + file));
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(SEMICOLON.split(line, -1)))
                    .toList();
        }
    }
}
