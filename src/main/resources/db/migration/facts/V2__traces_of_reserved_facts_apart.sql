-- What the journal already told of reserved facts goes where only its author reads it. A reading of a fact's versions does
-- not say which fact: all of them go.
with told as (
    delete from journal.entries e
    where e.act in ('name-reader', 'end-reader', 'name-readers', 'own-notes', 'fact-history')
       or (e.act = 'take-own-writings' and e.reading)
       or (e.act in ('write-fact', 'correct-fact') and exists (
            select from casefiles.facts f
            where f.compartment = 'reserved' and f.author = e.member_id and f.written_at = e.at
              and f.participant_id = any (e.participant_ids)))
       or (e.act = 'withdraw-fact' and exists (
            select from casefiles.withdrawals w join casefiles.facts f on f.id = w.fact_id
            where f.compartment = 'reserved' and w.author = e.member_id and w.written_at = e.at
              and w.participant_id = any (e.participant_ids)))
    returning e.id, e.at, e.member_id, e.hub_id, e.act, e.reading, e.participant_ids, e.reason)
insert into journal.whispers (at, member_id, hub_id, act, reading, participant_ids, reason)
select at, member_id, hub_id, act, reading, participant_ids, reason from told order by id;
