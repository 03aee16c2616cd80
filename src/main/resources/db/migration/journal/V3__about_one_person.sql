-- A person may learn who opened their file (CJEU C-579/21): what was read or done about them alone, found without walking
-- through the journal of the whole house. A list of many is not the opening of a file.
create index entries_about_one on journal.entries ((participant_ids[1]), at desc) where cardinality(participant_ids) = 1;
