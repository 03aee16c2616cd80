-- Taking a file back asks every table that points at people whether it holds something of this one.
create index answers_about_other on duplicates.answers (other_id);
create index merges_of_absorbed on duplicates.merges (absorbed_id);
