-- Letters that leave the house. Laid in the transaction of what they tell of; taken one by one by whichever process is free, and
-- handed over once. A letter whose words were being handed over when the process or the line died is `uncertain`: it may have
-- arrived, so it does not leave again by itself.
create schema outbox;
grant usage on schema outbox to essaim_app;

create table outbox.letters (
    id uuid primary key,
    participant_id uuid not null,
    hub_id int not null,
    channel text not null check (channel in ('email', 'sms')),
    recipient text not null check (length(recipient) between 1 and 150),
    subject text not null check (length(subject) between 1 and 150),
    words text not null check (length(words) between 1 and 2000),
    sealed bytea, -- the link or code that stands in the words, see facts; gone once the letter is
    about text not null check (length(about) between 1 and 200),
    author uuid references team.members, -- none: the person, by a link of theirs
    written_at timestamptz not null default now(),
    leaves_from timestamptz not null,
    useless_after timestamptz not null check (useless_after > leaves_from),
    tries int not null default 0,
    next_try timestamptz not null,
    trouble text check (length(trouble) <= 200), -- why the last try failed, in the machine's words; never an address
    taken_until timestamptz, -- a process is at it
    handed_at timestamptz, -- its words began to travel
    fate text check (fate in ('gone', 'shown', 'refused', 'uncertain', 'too-late', 'withdrawn')),
    fated_at timestamptz,
    check ((fate is null) = (fated_at is null)),
    check (sealed is null or fate is null or fate = 'shown'),
    foreign key (participant_id, hub_id) references casefiles.participants (id, hub_id) on update cascade
);
create index letters_of on outbox.letters (participant_id, written_at desc);
create index letters_waiting on outbox.letters (channel, next_try) where fate is null;
create index letters_about on outbox.letters (about);
insert into casefiles.person_tables (name, fate) values ('outbox.letters', 'moves');

-- Read as the notes of the team are; written by the functions below only.
alter table outbox.letters enable row level security;
create policy seen on outbox.letters for select using (
    (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
        and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
    or hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[]));
grant select on outbox.letters to essaim_app;

-- Whether a channel's server answers, and since when it does not.
create table outbox.channels (
    channel text primary key check (channel in ('email', 'sms')),
    troubled_since timestamptz,
    trouble text check (length(trouble) <= 200)
);
alter table outbox.channels enable row level security;
create policy seen on outbox.channels for select using ((select team.viewer()) is not null);
grant select on outbox.channels to essaim_app;

create function outbox.lay(letter uuid, person uuid, hub int, by_channel text, to_whom text, of_subject text, of_words text,
                           secret bytea, of_what text, from_moment timestamptz, until_moment timestamptz, seal bytea)
    returns boolean language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:lay ' || letter, seal) then return false; end if;
    insert into outbox.letters (id, participant_id, hub_id, channel, recipient, subject, words, sealed, about, author,
                                leaves_from, useless_after, next_try)
        values (letter, person, hub, by_channel, to_whom, of_subject, of_words, secret, of_what, team.viewer(),
                from_moment, until_moment, from_moment)
        on conflict (id) do nothing;
    return found;
end $$;

create function outbox.withdraw(of_what text, seal bytea) returns int
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:withdraw ' || of_what, seal) then return 0; end if;
    update outbox.letters l set fate = 'withdrawn', fated_at = now(), sealed = null
     where l.about = of_what and l.handed_at is null and (l.fate is null or l.fate = 'shown');
    return (select count(*) from outbox.letters l where l.about = of_what and l.handed_at is not null);
end $$;

-- The next one that is due, held for two minutes. What is of no use any more goes first, and what died on its way is told.
create function outbox.take(by_channel text, seal bytea)
    returns table (id uuid, participant_id uuid, hub_id int, recipient text, subject text, words text, sealed bytea,
                   about text, leaves_from timestamptz, useless_after timestamptz, tries int)
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
#variable_conflict use_column
begin
    if not team.sealed('outbox:take ' || by_channel, seal) then return; end if;
    update outbox.letters l set fate = 'uncertain', fated_at = now(), sealed = null
     where l.fate is null and l.handed_at is not null and l.taken_until < now() and l.channel = 'email';
    update outbox.letters l set fate = 'too-late', fated_at = now(), sealed = null
     where l.fate is null and l.handed_at is null and l.useless_after <= now()
       and (l.taken_until is null or l.taken_until < now());
    return query
        update outbox.letters l set taken_until = now() + interval '2 minutes', tries = l.tries + 1
         where l.id = (
            select w.id from outbox.letters w
             where w.channel = by_channel and w.fate is null and w.next_try <= now()
               and (w.handed_at is null or w.channel = 'sms') -- a gateway asked twice with one key sends once
               and (w.taken_until is null or w.taken_until < now())
             order by w.next_try, w.id limit 1 for update skip locked)
        returning l.id, l.participant_id, l.hub_id, l.recipient, l.subject, l.words, l.sealed, l.about, l.leaves_from,
                  l.useless_after, l.tries;
end $$;

-- Its words are about to travel: false when it was withdrawn meanwhile, or is no longer held by this taking (its `tries`).
create function outbox.hand(letter uuid, held int, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:hand ' || letter, seal) then return false; end if;
    update outbox.letters l set handed_at = now(), taken_until = now() + interval '2 minutes'
     where l.id = letter and l.tries = held and l.fate is null
       and (l.handed_at is null or l.channel = 'sms') and l.useless_after > now();
    return found;
end $$;

-- What became of it. Without a fate it is tried again. What left is told in the journal, as of whoever wrote it.
create function outbox.settle(letter uuid, held int, became text, why text, again_at timestamptz, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:settle ' || letter, seal) then return; end if;
    update outbox.letters l set
        fate = became, fated_at = case when became is not null then now() end, trouble = why,
        sealed = case when became is null or became = 'shown' then l.sealed end,
        handed_at = case when became is null then null else l.handed_at end, taken_until = null,
        next_try = coalesce(again_at, l.next_try)
     where l.id = letter and l.tries = held and (l.fate is null or (l.fate = 'uncertain' and became = 'gone'));
    if found and became in ('gone', 'uncertain') then
        insert into journal.entries (member_id, act, reading, hub_id, participant_ids)
            select l.author, 'letter-' || became, false, l.hub_id, array[l.participant_id]
              from outbox.letters l where l.id = letter and l.author is not null;
    end if;
end $$;

-- Whether there is anything to do, before any server is called. What left a year ago is forgotten; a link that was only shown is
-- erased once it opens nothing.
create function outbox.due(by_channel text, seal bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:due ' || by_channel, seal) then return false; end if;
    delete from outbox.letters l where l.fated_at < now() - interval '1 year';
    update outbox.letters l set sealed = null where l.fate = 'shown' and l.sealed is not null and l.useless_after < now();
    return exists (select 1 from outbox.letters l where l.channel = by_channel and l.fate is null
        and (l.next_try <= now() or l.useless_after <= now()) and (l.taken_until is null or l.taken_until < now()));
end $$;

create function outbox.told_of(by_channel text, why text, seal bytea) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, outbox as $$
begin
    if not team.sealed('outbox:told ' || by_channel, seal) then return; end if;
    insert into outbox.channels as c (channel, troubled_since, trouble)
        values (by_channel, case when why is not null then now() end, why)
        on conflict (channel) do update set trouble = why,
            troubled_since = case when why is not null then coalesce(c.troubled_since, now()) end
        where c.trouble is distinct from why;
end $$;

-- For the administrator, who reads no file: how many letters of the last thirty days became what, by channel.
create function outbox.counts() returns table (channel text, fate text, letters bigint, oldest timestamptz)
    language sql stable security definer set search_path = pg_catalog, outbox as $$
    select l.channel, coalesce(l.fate, case when l.tries > 0 then 'late' when l.leaves_from > now() then 'to-come' else 'due' end),
        count(*), min(l.leaves_from)
    from outbox.letters l where team.viewer_is('administrator') and (l.fate is null or l.fated_at > now() - interval '30 days')
    group by 1, 2
$$;

revoke all on function outbox.lay(uuid, uuid, int, text, text, text, text, bytea, text, timestamptz, timestamptz, bytea),
    outbox.withdraw(text, bytea), outbox.take(text, bytea), outbox.hand(uuid, int, bytea),
    outbox.settle(uuid, int, text, text, timestamptz, bytea), outbox.due(text, bytea), outbox.told_of(text, text, bytea),
    outbox.counts() from public;
grant execute on function outbox.lay(uuid, uuid, int, text, text, text, text, bytea, text, timestamptz, timestamptz, bytea),
    outbox.withdraw(text, bytea), outbox.take(text, bytea), outbox.hand(uuid, int, bytea),
    outbox.settle(uuid, int, text, text, timestamptz, bytea), outbox.due(text, bytea), outbox.told_of(text, text, bytea),
    outbox.counts() to essaim_app;
