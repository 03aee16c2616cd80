-- The person reads their own way without anybody holding the pen: a sitting without an author is theirs, written in their own
-- space. Nobody signs for them, and nobody puts a row in its place.
alter table progress.sittings alter column author drop not null,
    add constraint nobody_signs_for_the_team check (author is not null or side = 'person');
alter table progress.answers alter column author drop not null;

create function progress.read_alone(sitting uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, progress as $$
    select exists (select 1 from progress.sittings s where s.id = sitting and s.author is null)
$$;
create policy theirs_stands on progress.sittings as restrictive for insert with check (
    corrects is null or not progress.read_alone(corrects));
