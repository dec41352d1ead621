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
];
