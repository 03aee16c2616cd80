-- Of the sessions somebody came to, the day, what it was, whether they signed and whether the sheet came back: what an audit of
-- signatures asks. Never a session they did not come to, nor a title.
create or replace function audits.proofs(journey uuid, questions text[], asked text[]) returns jsonb language sql stable security definer
    set search_path = pg_catalog, audits as $$
    select jsonb_build_object(
        'lastName', p.last_name, 'firstName', p.first_name, 'birthDate', p.birth_date, 'reference', p.source_reference,
        'hub', h.name, 'recipe', j.recipe_code, 'version', j.recipe_version, 'entered', j.entered_on,
        'entry', (select jsonb_build_object('at', e.written_at, 'by', audits.author(e.author))
            from journeys.entries e where e.journey_id = j.id and e.stands),
        'undertakings', (select coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'on', u.given_on, 'how', u.how,
                'at', u.written_at, 'by', audits.author(u.author)) order by u.given_on, u.written_at), '[]')
            from journeys.undertakings u where u.journey_id = j.id),
        'answers', (select coalesce(jsonb_agg(jsonb_build_object('question', a.question, 'state', a.state,
                'answer', a.answer, 'on', a.as_of, 'at', a.written_at, 'by', audits.author(a.author))), '[]')
            from (select distinct on (s.question) s.* from casefiles.situations s
                where s.participant_id = j.participant_id and s.question = any (questions)
                order by s.question, s.as_of <= j.entered_on desc, abs(s.as_of - j.entered_on), s.written_at desc) a),
        'answered', (select coalesce(jsonb_agg(distinct s.question), '[]') from casefiles.situations s
            where s.participant_id = j.participant_id and s.question = any (asked)),
        'suspensions', (select coalesce(jsonb_agg(jsonb_build_object('from', s.from_day, 'until', s.until_day,
                'reason', s.reason) order by s.from_day), '[]')
            from journeys.suspensions s where s.journey_id = j.id and s.stands and s.change <> 'taken-back'),
        'exit', (select jsonb_build_object('on', x.left_on, 'outcome', x.outcome, 'details', x.details,
                'evidenceNeeded', x.evidence_needed, 'followUps', x.follow_ups, 'at', x.written_at,
                'by', audits.author(x.author))
            from journeys.exits x where x.journey_id = j.id and x.stands and x.change <> 'taken-back'),
        'evidence', (select coalesce(jsonb_agg(jsonb_build_object('kind', v.kind, 'document', d.id, 'name', d.name,
                'size', length(d.bytes), 'statement', v.statement, 'at', v.written_at, 'by', audits.author(v.author))
                order by v.written_at, v.id), '[]')
            from journeys.evidence v left join casefiles.documents d on d.id = v.document_id and d.compartment = 'journey'
            where v.journey_id = j.id),
        'followUps', (select coalesce(jsonb_agg(jsonb_build_object('after', f.after, 'on', f.asked_on, 'answer', f.answer,
                'situation', f.situation, 'attempts', f.attempts, 'at', f.written_at, 'by', audits.author(f.author))
                order by f.asked_on), '[]')
            from journeys.follow_ups f where f.journey_id = j.id and f.stands),
        'sessions', (select coalesce(jsonb_agg(jsonb_build_object('on', n.day, 'kind', n.kind, 'signed', not t.unsigned,
                'sheet', exists (select from activities.returned_sheets r where r.session_id = n.id and r.hub_id = e.hub_id))
                order by n.day, n.from_time), '[]')
            from activities.enrolments e
            join (select s.id, s.day, s.from_time, a.kind from activities.sessions s
                join activities.activities a on a.id = s.activity_id) n on n.id = e.session_id
            cross join lateral (select x.how, x.unsigned from activities.attendances x where x.enrolment_id = e.id
                order by x.written_at desc, x.id desc limit 1) t
            where e.participant_id = j.participant_id and t.how = 'came' and n.day >= j.entered_on
              and (j.exited_on is null or n.day <= j.exited_on)
              and not exists (select from activities.withdrawals w where w.enrolment_id = e.id)))
    from journeys.journeys j join casefiles.participants p on p.id = j.participant_id join programme.hubs h on h.id = j.hub_id
    where j.id = journey
$$;
