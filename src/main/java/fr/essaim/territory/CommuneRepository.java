package fr.essaim.territory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads communes. Keys are met by ranges on their "C" order, which is leakproof: the index serves under the policies.
final class CommuneRepository {
    /// @param tier how sure: 0 the very name or postal code, 1 its beginning, 2 the beginning of a word, 3 its sound
    record Answer(Commune commune, int tier) {}

    record Range(String from, String until, int tier) {
        static Range exactly(String key, int tier) {
            return new Range(key, key, tier);
        }

        static Range from(String beginning, int tier) {
            return new Range(beginning, beginning + Character.toString(Character.MAX_CODE_POINT), tier);
        }
    }

    private final JdbcClient sql;

    CommuneRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Commune> of(Collection<CommuneCode> codes) {
        return sql.sql("""
                select code, name, postal_codes, population from territory.communes
                where code = any (:codes) order by sort_key, code
                """)
                .param("codes", codes.stream().map(CommuneCode::value).toArray(String[]::new))
                .query((row, _) -> commune(row))
                .list();
    }

    List<Commune> ofEmploymentZone(String code) {
        return sql.sql("""
                select code, name, postal_codes, population from territory.communes
                where employment_zone = :code order by sort_key, code
                """).param("code", code).query((row, _) -> commune(row)).list();
    }

    List<Answer> within(List<Range> ranges, CommuneWords words, int most) {
        return sql.sql("""
                with met as materialized (
                    select k.commune_code, min(asked.tier) as tier
                    from unnest(:from::text[], :until::text[], :tier::int[]) as asked (from_key, until_key, tier)
                    join territory.commune_keys k on k.key >= asked.from_key and k.key <= asked.until_key
                    group by k.commune_code)
                select c.code, c.name, c.postal_codes, c.population, met.tier
                from met cross join lateral (
                    select * from territory.communes one where one.code = met.commune_code offset 0) as c
                where (:digits = '' or c.code = :digits
                       or exists (select from unnest(c.postal_codes) postal where starts_with(postal, :digits)))
                  and (:department = '' or starts_with(c.code, :department))
                order by met.tier, c.population desc nulls last, c.code
                limit :most
                """)
                .param("from", ranges.stream().map(Range::from).toArray(String[]::new))
                .param("until", ranges.stream().map(Range::until).toArray(String[]::new))
                .param("tier", ranges.stream().map(Range::tier).toArray(Integer[]::new))
                .param("digits", words.digits())
                .param("department", words.department())
                .param("most", most)
                .query((row, _) -> new Answer(commune(row), row.getInt("tier")))
                .list();
    }

    private static Commune commune(ResultSet row) throws SQLException {
        Array postal = row.getArray("postal_codes");
        return new Commune(
                new CommuneCode(row.getString("code")),
                row.getString("name"),
                List.of((String[]) postal.getArray()),
                row.getInt("population"));
    }
}
