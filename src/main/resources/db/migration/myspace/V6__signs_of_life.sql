-- Whoever writes to their team, or reads their own way, is not silent: nobody has to note it for that.
create or replace function casefiles.other_signs(person uuid) returns table (day date) language sql stable as $$
    select (m.written_at at time zone 'Europe/Paris')::date from myspace.messages m
    where m.participant_id = person and m.author is null
    union all
    select s.on_day from progress.sittings s where s.participant_id = person and s.side = 'person'
$$;
