-- That there was a list stays, whatever becomes of what it held: forgetting one ends it. Nothing deletes its row, and no
-- policy lets anybody.
drop policy forgotten on imports.imports;
revoke delete on imports.imports from essaim_app;
