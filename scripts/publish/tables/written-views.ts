import type { Column } from "./table.ts";

/** A view whose query is written by hand: what it needs, its columns, and the query. */
export interface WrittenView {
  readonly name: string;
  readonly description: string;
  /** Tables without which there is no such view. */
  readonly needs: readonly string[];
  readonly columns: readonly Column[];
  readonly query: string;
}

function text(name: string, description: string): Column {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
  return { name, type: "text", title, description, required: false };
}

export const writtenViews: readonly WrittenView[] = [
  // The citations of the voice count, else those of its event. If the decision itself is unchecked, the reports on it are named, without what the body publishes itself.
  {
    name: "findings",
    description: "Who found what, on which standard, and through whom that is known.",
    needs: [
      "stances",
      "participants",
      "records",
      "citations",
      "sources",
      "objects",
      "involvements",
      "violations",
      "claims",
      "case_events",
    ],
    columns: [
      text("record_id", "The record."),
      text("record_title", "What people call the record."),
      text("statement_id", "What was found."),
      text("statement", "The kind of violation, or its first words."),
      text("status", "How it is known over all voices."),
      text("found_by", "The body that found it."),
      text("date", "When it was found."),
      text("proof", "The standard of proof, where it is stated."),
      text("responsible", "Who was found responsible."),
      text("reads", "How to say it: found, or found as somebody reports."),
    ],
    query: `WITH finding AS (
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
  },
  // An answer has a row for each statement that it speaks to.
  {
    name: "answers",
    description:
      "What a State or somebody accused said to which statement, a row for each statement.",
    needs: [
      "responses",
      "response_to",
      "records",
      "objects",
      "violations",
      "claims",
      "case_events",
    ],
    columns: [
      text("response_id", "The answer."),
      text("record_id", "The record."),
      text("record_title", "What people call the record."),
      text("actor", "Who answered: the code of a State, or a name."),
      text("date", "When."),
      text("stance", "denies, explains, partly-accepts or accepts."),
      text("answer", "What was said."),
      text("statement_id", "The statement that it speaks to."),
      text("statement", "The first words of that statement."),
      text("status", "How the statement is known."),
    ],
    query: `SELECT response.id AS response_id, response.record_id, records.title AS record_title,
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
  },
];
