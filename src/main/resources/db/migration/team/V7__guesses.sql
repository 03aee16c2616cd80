-- Whoever guesses waits; nobody is kept out for ever by another's guesses. Six failures are counted per address from one
-- place, five times more from all places together, save from a place this account entered from within the month. The
-- right password, or a code handed by the administration, begins the count anew. The journal says that it happened.
alter table team.attempts add column place bytea; -- hash of the place it came from
create index attempts_by_place on team.attempts (place, at);
create table team.places (
    whom bytea not null, -- hash of an address that signed in
    place bytea not null, -- hash of where it came from
    at timestamptz not null default now(),
    primary key (whom, place)
);
alter table team.places enable row level security;

create or replace function team.credentials_of(address text, place text, seal bytea,
                                    out member_id uuid, out password text, out failures bigint)
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
declare
    of_address bytea := sha256(convert_to('address ' || lower(address), 'UTF8'));
    of_place bytea := sha256(convert_to('place ' || credentials_of.place, 'UTF8'));
begin
    if not team.sealed('credentials ' || address || ' ' || credentials_of.place, seal) then return; end if;
    delete from team.attempts a where a.at < now() - interval '1 day';
    select c.member_id, c.password into member_id, password
      from team.members m join team.credentials c on c.member_id = m.id
     where m.email = lower(address);
    select greatest(
        count(*) filter (where a.whom = of_address and a.place = of_place),
        case when exists (select from team.places p where p.whom = of_address and p.place = of_place
                             and p.at > now() - interval '30 days')
            then 0 else count(*) filter (where a.whom = of_address) / 5 end,
        -- a whole office may share one place: it is allowed ten times more
        count(*) filter (where a.place = of_place) / 10) into failures
      from team.attempts a
     where a.at > now() - interval '15 minutes' and (a.whom = of_address or a.place = of_place);
end $$;

create or replace function team.failed(address text, place text, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
declare
    of_address bytea := sha256(convert_to('address ' || lower(address), 'UTF8'));
    of_place bytea := sha256(convert_to('place ' || failed.place, 'UTF8'));
    here bigint;
    everywhere bigint;
begin
    if not team.sealed('failed ' || address || ' ' || failed.place, seal) then return; end if;
    insert into team.attempts (whom, place) values (of_address, of_place);
    select count(*) filter (where a.place = of_place), count(*) into here, everywhere
      from team.attempts a where a.whom = of_address and a.at > now() - interval '15 minutes';
    if here = 6 or everywhere = 30 then
        insert into journal.entries (member_id, act, reading, about_member)
            select m.id, 'guess-password', false, m.id from team.members m where m.email = lower(address);
    end if;
end $$;

-- The right password: this place is known, and what was mistyped here is forgotten.
create function team.recognised(address text, place text, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
declare
    of_address bytea := sha256(convert_to('address ' || lower(address), 'UTF8'));
    of_place bytea := sha256(convert_to('place ' || recognised.place, 'UTF8'));
begin
    if not team.sealed('recognised ' || address || ' ' || recognised.place, seal) then return; end if;
    delete from team.attempts a where a.whom = of_address and a.place = of_place;
    delete from team.places p where p.at < now() - interval '30 days';
    insert into team.places (whom, place) values (of_address, of_place)
        on conflict on constraint places_pkey do update set at = now();
end $$;

create or replace function team.spend_code(code_hash bytea, new_password text, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, team as $$
declare whose uuid;
begin
    if not team.sealed('spend ' || encode(code_hash, 'hex'), seal) then return false; end if;
    update team.codes c set used_at = now()
     where c.hash = code_hash and c.member_id is not null and c.used_at is null and c.expires_at > now()
    returning c.member_id into whose;
    if whose is null then return false; end if;
    insert into team.credentials (member_id, password) values (whose, new_password)
        on conflict (member_id) do update set password = excluded.password, changed_at = now();
    update team.tickets t set closed_at = now() where t.member_id = whose and t.closed_at is null;
    delete from team.attempts a using team.members m
     where m.id = whose and a.whom = sha256(convert_to('address ' || m.email, 'UTF8'));
    insert into journal.entries (member_id, act, reading, about_member) values (whose, 'choose-password', false, whose);
    return true;
end $$;

-- When wrong passwords were last typed in a row for the viewer's account, for the first sign-in that follows.
create function team.guesses_to_tell() returns timestamptz language sql stable security definer
    set search_path = pg_catalog, team as $$
    select max(e.at) from journal.entries e
     where e.about_member = team.viewer() and e.act = 'guess-password' and e.at > now() - interval '30 days'
       and (select count(*) from team.tickets t where t.member_id = team.viewer() and t.opened_at > e.at) <= 1
$$;
