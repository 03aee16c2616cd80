-- What is proposed is what the programme's recipe names, where it names anything.
create function progress.is_of_the_programme(hub int, instrument text) returns boolean language sql stable as $$
    select coalesce(bool_or(i.code = instrument), true)
    from programme.hubs h join programme.instruments i on i.programme_id = h.programme_id where h.id = hub
$$;
create or replace view progress.proposed with (security_invoker = true) as
    select x.participant_id, x.instrument, max(x.due) as due_on
    from (select participant_id, hub_id, instrument, next_on as due from progress.sittings where next_on is not null
          union all select participant_id, hub_id, instrument, until_day from progress.postponements) x
    where progress.is_of_the_programme(x.hub_id, x.instrument)
    group by x.participant_id, x.instrument;
