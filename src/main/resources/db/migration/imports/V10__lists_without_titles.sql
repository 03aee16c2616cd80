-- Whoever hands in a list says that it has no line of titles: its first line is somebody, its columns are said by hand.
alter table imports.imports add column without_titles boolean not null default false;
grant update (without_titles) on imports.imports to essaim_app;
