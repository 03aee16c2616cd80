-- Whoever works at no hub any more reads nothing about anybody, not even what they wrote or were named in: their account
-- may outlive their post. An author keeps reading their own reserved notes and documents wherever the person went, as
-- long as they still work with people.
drop policy seen on casefiles.facts;
create policy seen on casefiles.facts for select using (
    (compartment = 'team' and (
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
        or hub_id = any ((select casefiles.viewer_reads('team', 'hub'))::int[])
        or (author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))))
    or (compartment = 'employment' and (
        (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
            and hub_id = any ((select casefiles.viewer_reads('employment', 'care-team'))::int[]))
        or hub_id = any ((select casefiles.viewer_reads('employment', 'hub'))::int[])
        or (author = (select team.viewer()) and hub_id = any ((select team.viewer_hubs())::int[]))))
    or (compartment = 'reserved' and (select team.viewer_hubs()) <> '{}' and (
        author = (select team.viewer()) or id = any ((select casefiles.viewer_named())::uuid[]))));

drop policy seen on casefiles.documents;
create policy seen on casefiles.documents for select using (
    (compartment = 'journey' and (hub_id = any ((select team.viewer_hubs())::int[])
        or participant_id = any ((select casefiles.viewer_also())::uuid[])))
    or (participant_id = any ((select casefiles.viewer_caseload())::uuid[])
        and ((compartment = 'team' and hub_id = any ((select casefiles.viewer_reads('team', 'care-team'))::int[]))
          or (compartment = 'employment' and hub_id = any ((select casefiles.viewer_reads('employment', 'care-team'))::int[]))))
    or (author = (select team.viewer()) and (select team.viewer_hubs()) <> '{}'));
