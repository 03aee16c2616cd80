package fr.essaim.installation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;

/// Several Essaims may work on one hired database at once, if their data directories hold the same secrets: else one
/// would change the password and the seal under the other. Each marks the database with its secrets for as long as it
/// works on it; PostgreSQL takes the mark away from one that died.
final class SameSecrets implements AutoCloseable {
    /// "ESSA" in ASCII: among the advisory locks of others who may use the same server.
    private static final int MARKS = 0x45535341;

    private final Connection marked;

    private SameSecrets(Connection marked) {
        this.marked = marked;
    }

    /// @throws CannotRun when an Essaim with other secrets is working there
    static SameSecrets mark(Database database, DataDirectory data) throws SQLException {
        var owner = database.owner().getConnection();
        try (var mark = owner.prepareStatement("select pg_advisory_lock_shared(?, ?)");
                var others = owner.prepareStatement("""
                        select exists (select 1 from pg_locks
                        where locktype = 'advisory' and classid = ? and objsubid = 2 and granted and objid::bigint <> ?
                          and database = (select oid from pg_database where datname = current_database()))
                        """)) {
            int secrets = digest(data.secrets());
            mark.setInt(1, MARKS);
            mark.setInt(2, secrets);
            mark.execute();
            others.setInt(1, MARKS);
            others.setLong(2, Integer.toUnsignedLong(secrets));
            try (var found = others.executeQuery()) {
                if (found.next() && found.getBoolean(1)) {
                    throw new CannotRun("other-secrets", data.secrets().folder());
                }
            }
            return new SameSecrets(owner);
        } catch (SQLException | RuntimeException failed) {
            owner.close();
            throw failed;
        }
    }

    /// Says nothing of the secret: four bytes of the digest of a digest.
    private static int digest(Secrets secrets) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(sha.digest(secrets.ticketSeal()))).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            marked.close();
        } catch (SQLException gone) {
            // the mark went with the connection
        }
    }
}
