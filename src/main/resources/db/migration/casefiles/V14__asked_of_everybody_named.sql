-- The last sign of a person and who accompanies them: what every list and my day ask of everybody they name, each read from an
-- index alone, walls included.
create index facts_signs on casefiles.facts (participant_id, day desc) include (id, hub_id, compartment, author)
    where stands and state = 'done' and sign in ('person', 'both');
create index care_team_reference on casefiles.care_team (participant_id) include (member_id, hub_id)
    where part = 'reference' and until_day is null;

-- Nobody has two parts with one person at once: kept so by an expression nobody asks for, or PostgreSQL would find a person's care
-- team by the index that keeps the days apart (GiST) rather than by the one made for finding (see journeys V5).
alter table casefiles.care_team drop constraint care_team_participant_id_member_id_daterange_excl,
    add constraint one_part_at_a_time exclude using gist (
        nullif(participant_id, '00000000-0000-0000-0000-000000000000') with =, member_id with =,
        daterange(from_day, until_day, '[]') with &&);
