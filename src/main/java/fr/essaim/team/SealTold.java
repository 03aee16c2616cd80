package fr.essaim.team;

import fr.essaim.installation.Database;
import java.sql.SQLException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The data directory's seal is told to the database once at each start, by the owner and before anybody asks: the
/// application's login could neither read nor write it.
@Component
final class SealTold implements SmartLifecycle {
    private final Seal seal;
    private final Database database;
    private boolean told;

    SealTold(Seal seal, Database database) {
        this.seal = seal;
        this.database = database;
    }

    @Override
    public int getPhase() {
        return -1; // before whatever acts in somebody's name at the start
    }

    @Override
    public void start() {
        try (var owner = database.owner().getConnection();
                var tell = owner.prepareStatement("""
                        insert into team.seals (secret) values (?)
                        on conflict (only_one) do update set secret = excluded.secret
                        """)) {
            tell.setBytes(1, seal.secret());
            tell.executeUpdate();
            told = true;
        } catch (SQLException failed) {
            throw new IllegalStateException("the seal could not be told to the database", failed);
        }
    }

    @Override
    public void stop() {
        told = false;
    }

    @Override
    public boolean isRunning() {
        return told;
    }
}
