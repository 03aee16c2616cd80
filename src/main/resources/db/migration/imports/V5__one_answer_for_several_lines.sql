-- One answer may hold for several lines: the same bad value corrected wherever it is read, or one manner of reading them.
alter table imports.answers add column was text not null default '' check (length(was) <= 300);
alter table imports.answers drop constraint answers_choice_check;
alter table imports.answers add constraint answers_choice_check
    check (choice in ('take', 'correct', 'aside', 'same', 'distinct', 'keep', 'read'));
