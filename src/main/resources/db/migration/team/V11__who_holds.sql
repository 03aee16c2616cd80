-- Who a ticket stands for, asked at the door of every request: shows it, asks and prolongs it in one step. It shows nobody more
-- than showing the ticket oneself does.
create function team.who_holds(ticket text, lifetime interval, out member_id uuid, out first_name text, out last_name text,
                               out standings text[], out roles text[], out hubs int[]) returns setof record
    language plpgsql volatile set search_path = pg_catalog, team as $$
declare half_spent boolean; before text := current_setting('essaim.ticket', true);
begin
    perform set_config('essaim.ticket', ticket, true);
    select w.member_id, w.first_name, w.last_name, w.standings, w.roles, w.hubs, w.half_spent
      into who_holds.member_id, who_holds.first_name, who_holds.last_name, who_holds.standings, who_holds.roles,
           who_holds.hubs, half_spent
      from team.who() w;
    if found then
        if half_spent then perform team.prolong_ticket(lifetime); end if;
        return next;
    end if;
    perform set_config('essaim.ticket', coalesce(before, ''), true);
end $$;
revoke all on function team.who_holds(text, interval) from public;
grant execute on function team.who_holds(text, interval) to essaim_app;
