package fr.essaim.installation;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/// Reference data that a room brings with it and the owner loads once the room's tables are there,
/// since COPY is refused under row-level security. Named in `META-INF/services`; called at each
/// start, so it first looks whether there is anything to do.
public interface RoomData {
    String room();

    void load(Connection owner) throws SQLException, IOException;
}
