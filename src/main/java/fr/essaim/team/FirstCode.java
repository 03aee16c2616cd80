package fr.essaim.team;

import fr.essaim.installation.Database;
import fr.essaim.installation.FirstAdministrator;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The code that founds an installation: minted anew at each start until somebody used it, printed on the console only.
@Component
class FirstCode implements FirstAdministrator {
    private final Database database;
    private final OneTimeCodes codes;

    FirstCode(Database database, OneTimeCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    @Override
    public Optional<String> code() {
        String code = OneTimeCodes.mint();
        try (var owner = database.owner().getConnection();
                var replace = owner.prepareStatement("""
                        with gone as (delete from team.codes where member_id is null and used_at is null)
                        insert into team.codes (hash, expires_at)
                        select ?, now() + interval '7 days' where not exists (select 1 from team.members)
                        """)) {
            replace.setBytes(1, OneTimeCodes.hash(code));
            boolean awaited = replace.executeUpdate() == 1;
            codes.awaitFounding(awaited);
            return awaited ? Optional.of(code) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("the founding code could not be written", failed);
        }
    }
}
