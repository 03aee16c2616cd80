package fr.essaim.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The priority districts to choose from: those of 2024 in Nord, Pas-de-Calais and Ardennes. A code of 2015, or from
/// elsewhere, is taken as typed.
@Component
@Transactional(readOnly = true)
public class Districts {
    private final JdbcClient sql;

    Districts(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<District> find(DistrictCode code) {
        return sql.sql("""
                select d.code, d.name, d.simplified, array_agg(dc.commune_code order by dc.commune_code) as communes
                from territory.districts d join territory.district_communes dc on dc.district_code = d.code
                where d.code = :code group by d.code
                """)
                .param("code", code.value())
                .query((row, _) -> district(row))
                .optional();
    }

    /// The districts that touch one of the communes, in French order.
    public List<District> in(Collection<CommuneCode> communes) {
        return sql.sql("""
                select d.code, d.name, d.simplified, array_agg(dc.commune_code order by dc.commune_code) as communes
                from territory.districts d join territory.district_communes dc on dc.district_code = d.code
                where d.code in (select here.district_code from territory.district_communes here
                                 where here.commune_code = any (:communes))
                group by d.code order by d.sort_key, d.code
                """)
                .param("communes", communes.stream().map(CommuneCode::value).toArray(String[]::new))
                .query((row, _) -> district(row))
                .list();
    }

    private static District district(ResultSet row) throws SQLException {
        String[] communes = (String[]) row.getArray("communes").getArray();
        return new District(
                new DistrictCode(row.getString("code")),
                row.getString("name"),
                Stream.of(communes).map(CommuneCode::new).toList(),
                row.getBoolean("simplified"));
    }
}
