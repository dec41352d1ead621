/** Views for the most common questions. Names of tables and columns come from the schemas. */
export const views: readonly string[] = [
  // The position is the last that the item has, or that of its group. An assessment that another
  // replaces does not count; the latest of the others does.
  `CREATE VIEW recommendations AS
SELECT item.id, item.recommendation_set_id, item.short_id AS number, item.kind, item.summary,
  coalesce((
    SELECT value FROM state_positions
    WHERE recommendation_item_id = item.id ORDER BY ordinal DESC LIMIT 1
  ), groups.position) AS position,
  groups.state_claim,
  assessment.id AS assessment_id, assessment.level, assessment.by_id AS assessed_by_id,
  assessment.as_of AS assessed_on, assessment.finding,
  (SELECT count(*) FROM assessment_of WHERE recommendation_item_id = item.id) AS assessments,
  (SELECT count(*) FROM case_recommendations WHERE recommendation_item_id = item.id) AS cases
FROM recommendation_items AS item
LEFT JOIN recommendation_groups AS groups ON groups.id = item.group_id
LEFT JOIN assessments AS assessment ON assessment.id = (
  SELECT later.id FROM assessments AS later
  JOIN assessment_of ON assessment_of.assessment_id = later.id
  WHERE assessment_of.recommendation_item_id = item.id
    AND later.id NOT IN (SELECT supersedes_assessment_id FROM assessment_supersedes)
  ORDER BY later.as_of_latest DESC, later.as_of_earliest DESC, later.ordinal DESC LIMIT 1
)`,
  // Events without a date come last, in the order of the record.
  `CREATE VIEW case_timeline AS
SELECT event.case_id, cases.title AS case_title, event.id AS event_id, event.date,
  event.date_earliest, event.date_latest, event.type, event.status, event.summary, event.place,
  (
    SELECT group_concat(role || ': ' || coalesce(records.title, unnamed), '; ')
    FROM (SELECT * FROM participants WHERE case_event_id = event.id ORDER BY ordinal) AS taking_part
    LEFT JOIN records ON records.id = coalesce(person_id, organization_id)
  ) AS participants,
  outcome.decision
FROM case_events AS event
JOIN cases ON cases.id = event.case_id
LEFT JOIN case_event_outcomes AS outcome ON outcome.case_event_id = event.id
ORDER BY event.case_id, coalesce(event.date_earliest, event.date_latest) IS NULL,
  coalesce(event.date_earliest, event.date_latest), event.date_latest, event.ordinal`,
  `CREATE VIEW source_citations AS
SELECT citation.source_id, source.title AS source_title, citation.id AS citation_id,
  citation.owner_id AS statement_id, citation.record_id, records.title AS record_title,
  objects.table_name, objects.pointer, objects.text, citation.supports,
  citation.at_page, citation.at_section, citation.at_paragraph, citation.at_item,
  citation.at_footnote, citation.at_article, citation.at_recommendation, citation.at_annex,
  citation.at_timestamp, citation.note
FROM citations AS citation
JOIN sources AS source ON source.id = citation.source_id
JOIN objects ON objects.id = citation.owner_id
JOIN records ON records.id = citation.record_id`,
  // Our classification of a type of violation, and what bodies named. `in_force` compares the last day of
  // the violation's events with the day on which the treaty bound the State, where a law's record has it.
  `CREATE VIEW violation_rights AS
WITH touched AS (
  SELECT violation.id AS violation_id, classified.treaty, classified.article,
    'our classification' AS basis
  FROM violations AS violation
  JOIN violation_types AS type ON type.short_id = violation.type
  JOIN classified_rights AS classified ON classified.violation_type_id = type.id
  UNION ALL
  SELECT violation_id, treaty, article, 'named by a body' FROM violated_rights
), bound AS (
  SELECT law.treaty, act.state, min(act.date_earliest) AS since
  FROM participations AS act JOIN laws AS law ON law.id = act.law_id
  WHERE act.act = 'entry-into-force' AND law.treaty IS NOT NULL
  GROUP BY law.treaty, act.state
), ended AS (
  SELECT happened.violation_id, max(coalesce(event.date_latest, '9999-12-31')) AS last_day
  FROM violation_events AS happened JOIN case_events AS event ON event.id = happened.case_event_id
  GROUP BY happened.violation_id
)
SELECT violation.case_id, cases.title AS case_title, violation.id AS violation_id, violation.type,
  violation.status, touched.treaty, touched.article, article.title AS article_title, touched.basis,
  CASE
    WHEN treaty.in_force IS NULL THEN 'declaration'
    WHEN bound.since IS NULL OR ended.last_day IS NULL THEN 'unknown'
    WHEN ended.last_day < bound.since THEN 'no'
    ELSE 'yes'
  END AS in_force
FROM touched
JOIN violations AS violation ON violation.id = touched.violation_id
JOIN cases ON cases.id = violation.case_id
JOIN treaties AS treaty ON treaty.code = touched.treaty
LEFT JOIN treaty_articles AS article ON article.treaty_id = treaty.id
  AND article.number = substr(touched.article, 1, instr(touched.article || '(', '(') - 1)
LEFT JOIN bound ON bound.treaty = touched.treaty AND bound.state = cases.state
LEFT JOIN ended ON ended.violation_id = violation.id`,
  // The citations of the voice count, else those of its event. If the decision itself is unchecked, the
  // reports on it are named, without what the body publishes itself.
  `CREATE VIEW findings AS
WITH finding AS (
  SELECT stance.*, coalesce(
    (SELECT owner_id FROM citations WHERE owner_id = stance.id LIMIT 1), stance.event_id
  ) AS cited_by
  FROM stances AS stance WHERE stance.stance = 'finds'
), body AS (
  SELECT finding.id, coalesce(finding.organization_id, finding.person_id, part.organization_id) AS body_id,
    coalesce(records.title, part.unnamed, finding.state) AS name
  FROM finding
  LEFT JOIN participants AS part ON part.case_event_id = finding.event_id
    AND part.role IN ('decision-maker', 'court', 'judge')
  LEFT JOIN records
    ON records.id = coalesce(finding.organization_id, finding.person_id, part.organization_id)
), reporter AS (
  SELECT DISTINCT finding.id, coalesce(records.title, source.title) AS name
  FROM finding
  JOIN citations AS citation ON citation.owner_id = finding.cited_by
    AND citation.supports IN ('full', 'partial')
  JOIN sources AS source ON source.id = citation.source_id
  LEFT JOIN records ON records.id = source.publisher_id
  WHERE source.publisher_id IS NULL
    OR source.publisher_id NOT IN (SELECT body_id FROM body WHERE body.id = finding.id AND body_id IS NOT NULL)
)
SELECT finding.record_id, records.title AS record_title, finding.owner_id AS statement_id,
  coalesce(violation.type, objects.text) AS statement,
  coalesce(violation.status, claim.status, event.status) AS status,
  (SELECT group_concat(name, '; ') FROM body WHERE body.id = finding.id) AS found_by,
  coalesce(finding.date, decision.date) AS date, finding.proof,
  (
    SELECT group_concat(coalesce(part.state, who.title, part.unnamed), '; ')
    FROM involvements AS part
    LEFT JOIN records AS who ON who.id = coalesce(part.organization_id, part.person_id)
    WHERE part.violation_id = finding.owner_id AND part.status IN ('found', 'admitted')
  ) AS responsible,
  CASE WHEN EXISTS (
    SELECT 1 FROM citations WHERE owner_id = finding.cited_by AND supports = 'unchecked'
  ) THEN coalesce((
    SELECT 'found, as ' || group_concat(name, '; ') || iif(count(*) = 1, ' reports', ' report')
    FROM (SELECT name FROM reporter WHERE reporter.id = finding.id ORDER BY name)
  ), 'found, unchecked') ELSE 'found' END AS reads
FROM finding
JOIN records ON records.id = finding.record_id
JOIN objects ON objects.id = finding.owner_id
LEFT JOIN violations AS violation ON violation.id = finding.owner_id
LEFT JOIN claims AS claim ON claim.id = finding.owner_id
LEFT JOIN case_events AS event ON event.id = finding.owner_id
LEFT JOIN case_events AS decision ON decision.id = finding.event_id`,
  // An answer has a row for each statement that it speaks to.
  `CREATE VIEW answers AS
SELECT response.id AS response_id, response.record_id, records.title AS record_title,
  coalesce(response.actor_state, who.title) AS actor, response.date, response.stance,
  response.text AS answer, target.statement_id, coalesce(objects.text, violation.type) AS statement,
  coalesce(violation.status, claim.status, event.status) AS status
FROM responses AS response
JOIN records ON records.id = response.record_id
JOIN response_to AS target ON target.response_id = response.id
JOIN objects ON objects.id = target.statement_id
LEFT JOIN records AS who
  ON who.id = coalesce(response.actor_organization_id, response.actor_person_id)
LEFT JOIN violations AS violation ON violation.id = target.statement_id
LEFT JOIN claims AS claim ON claim.id = target.statement_id
LEFT JOIN case_events AS event ON event.id = target.statement_id`,
];
