package fr.essaim.privacy;

import java.util.List;

/// What one room keeps about people. A test fails when a table with a `participant_id` is in no room's list.
public interface PersonalData {
    List<Kept> kept();

    /// @param table schema and table: `casefiles.ways`
    /// @param purpose message key of the sentence that says why
    /// @param keep how long
    record Kept(String table, String purpose, Keep keep) {}

    /// CNIL 2021-028 and 2023-095: the active file ends two years after the last contact that came from the person;
    /// evidence asked for by a funder lives longer, apart; access logs six to twelve months.
    enum Keep {
        ACTIVE_FILE,
        EVIDENCE,
        /// As long after the programme's end as its recipe says; then somebody erases it.
        SUBMISSION,
        ACCESS_LOG,
        /// What is on its way in: fourteen days at most, seven once it is brought in.
        ON_ITS_WAY
    }
}
