package fr.essaim.leaving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// The documents as files, one at a time: ten mebibytes each at most.
final class DocumentFiles {
    private final JdbcTemplate sql;
    private final Lexicon words;
    private final Parcel parcel;

    DocumentFiles(JdbcTemplate sql, Lexicon words, Parcel parcel) {
        this.sql = sql;
        this.words = words;
        this.parcel = parcel;
        sql.setFetchSize(1);
    }

    /// @param row with the document's `id`, `participant_id` and `name`, and the person's name before them
    static String name(Lexicon words, ResultSet row) throws SQLException {
        return FileName.document(
                words.say("leaving.documents"),
                row.getString("concat_ws"),
                row.getObject("participant_id", UUID.class),
                row.getString("name"),
                row.getObject("id", UUID.class));
    }

    /// @param documents a condition on people's documents
    /// @param sheets a condition on signed sheets, which are named after their session
    long write(String documents, String sheets, Progress progress) {
        long files = files("""
                select concat_ws(' ', p.last_name, p.first_name), x.participant_id, x.name, x.id, x.bytes
                from casefiles.documents x left join casefiles.participants p on p.id = x.participant_id
                where\s""" + documents, progress);
        files += files("""
                select concat_ws(' ', a.title, s.day) as concat_ws, x.session_id as participant_id, x.name, x.id, x.bytes
                from activities.returned_sheets x join activities.sessions s on s.id = x.session_id
                join activities.activities a on a.id = s.activity_id
                where\s""" + sheets, progress);
        parcel.counted(new Parcel.Content(words.say("leaving.documents") + "/", null, files));
        return files;
    }

    private long files(String question, Progress progress) {
        long[] files = {0};
        sql.query(question, row -> {
            try (var file = parcel.open(name(words, row), false)) {
                file.write(Objects.requireNonNull(row.getBytes("bytes")));
                files[0]++;
                progress.row();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        return files[0];
    }
}
