import type { ProposedCollection } from "../../core/format.ts";

/** What a heading says of a column in tables that become records of one collection. */
export interface Hint {
  readonly heading: RegExp;
  /** A field of the record, or what a column is without one; `EVENT` and `ROLE` depend on the table. */
  readonly is: string;
  /** How much it tells of the collection: 0 for what any table has. */
  readonly weight: number;
}

const hint = (heading: RegExp, is: string, weight = 1): Hint => ({ heading, is, weight });

const ids = hint(
  /^(?:#|№|no\.?|nr\.?|id|uuid|key|code|ref(?:erence)?|(?:case|file|incident|event|act|record) ?(?:id|no\.?|number|code|ref))$/i,
  "id",
  0,
);
const links = hint(
  /\b(?:sources?|links?|urls?|websites?|web ?page|reports? (?:link|url))\b/i,
  "cites",
  0,
);

/** The first hint that fits a heading counts. */
export const hints: Readonly<Partial<Record<ProposedCollection, readonly Hint[]>>> = {
  cases: [
    ids,
    hint(
      /\bdate of (?:birth)|\bborn\b|\bdob\b|^(?:age|gender|sex)$|phone|e-?mail|address|passport|identity|nationality/i,
      "personal",
    ),
    hint(
      /\b(?:date|day) of (?:arrest|detention)|\barrest(?:ed)?\b.*(?:date|on)?|^detained(?: on)?$|detention date/i,
      "events.arrest.date",
      3,
    ),
    hint(
      /\b(?:date|day) of (?:death|killing)|\bkilled\b|death date|^died/i,
      "events.death.date",
      3,
    ),
    hint(/\breleased?\b/i, "events.release-from-custody.date", 3),
    hint(
      /\b(?:sentenced on|sentencing date|date of (?:sentence|sentencing|verdict|conviction))\b/i,
      "events.sentence.date",
      3,
    ),
    hint(
      /\b(?:sentence|term|prison term|punishment)\b/i,
      "events.sentence.outcome.imprisonment",
      2,
    ),
    hint(
      /\b(?:charges?|accusations?|articles?|offences?|offenses?)\b/i,
      "events.charge.offences",
      2,
    ),
    hint(/\bcourt\b/i, "events.sentence.participants.court.organization", 2),
    hint(
      /\b(?:perpetrators?|attackers?|suspects?)\b/i,
      "EVENT.participants.alleged-perpetrator.organization",
      3,
    ),
    hint(
      /\b(?:police|agency|authority|arrested by|detained by)\b/i,
      "EVENT.participants.police.organization",
      2,
    ),
    hint(
      /\b(?:victims?|detainees?|prisoners?|journalists?|defendants?|names?|persons?|people)\b/i,
      "EVENT.participants.ROLE.person",
      2,
    ),
    hint(/\b(?:violations?|acts?|type of (?:act|attack|violation))\b/i, "violations.row.type", 2),
    hint(/\b(?:status|condition|where now|current situation)\b/i, "statuses.latest.value", 1),
    hint(/\b(?:as of|last (?:update|checked)|updated)\b/i, "statuses.latest.asOf", 1),
    hint(/\b(?:place|city|town|location|region)\b/i, "EVENT.place", 1),
    hint(/\b(?:interventions?|actions? taken|responses?)\b/i, "joined"),
    hint(/\b(?:summary|description|what happened|details|narrative)\b/i, "summary", 1),
    hint(/^title$/i, "title", 0),
    hint(/\b(?:incident|event|attack)? ?date\b|^when$|\bday\b/i, "EVENT.date", 1),
    hint(/^(?:state|country)$/i, "state", 0),
    links,
  ],
  sources: [
    ids,
    hint(/^(?:title|titre|document|name of (?:the )?(?:document|report))$/i, "title", 2),
    hint(/\bauthors?\b/i, "authors", 3),
    hint(/\bpublish(?:er|ed by)|organi[sz]ation/i, "publisher", 3),
    hint(/\bdoi\b/i, "doi", 4),
    hint(/\b(?:symbol)\b/i, "symbol", 3),
    hint(/\b(?:accessed|retrieved|access date)\b/i, "retrieved", 3),
    hint(/\b(?:year|date|published|publication date)\b/i, "date", 1),
    hint(/\b(?:urls?|links?|web ?address)\b/i, "urls", 2),
    hint(/\b(?:item ?type|type|kind)\b/i, "kind", 1),
    hint(/\blanguage\b/i, "language", 2),
    hint(/\bpages\b/i, "extent.pages", 2),
  ],
  organizations: [
    ids,
    hint(
      /^(?:name|organi[sz]ation|name of (?:the )?organi[sz]ation|institution)$/i,
      "names.en.value",
      2,
    ),
    hint(/\b(?:type|kind)\b/i, "kind", 1),
    hint(/\b(?:website|web ?site|domain)\b/i, "domains", 3),
    hint(/\b(?:acronym|abbreviation|short name)\b/i, "names.short.value", 3),
    hint(/\b(?:city|town|seat)\b/i, "place", 1),
    hint(/^(?:state|country)$/i, "state", 0),
  ],
  laws: [
    ids,
    hint(/\b(?:treaty|convention|covenant|protocol|law|code|act|statute)\b/i, "title", 3),
    hint(/\b(?:ratif\w*|accession|acceded|signature|signed)\b/i, "participation.row.date", 4),
    hint(/\barticle|provision|section\b/i, "provisions.row.id", 3),
    hint(/\b(?:adopted|adoption)\b/i, "adopted", 2),
    hint(/\b(?:in force|entry into force|effective)\b/i, "inForce.from", 3),
    hint(/^(?:state|country|member|party|iso2?3?)$/i, "participation.row.state", 1),
    hint(/\b(?:penalty|maximum)\b/i, "provisions.row.penalties.max.max", 2),
  ],
  statistics: [
    ids,
    hint(/^(?:indicator|measure|category|statistic|crime|offence)$/i, "measure", 3),
    hint(/^(?:year|period)$/i, "values.row.period", 2),
    hint(
      /^(?:number|count|total|figure|value|quantity|cases|amount)s?$/i,
      "values.row.quantity",
      3,
    ),
    hint(/^unit$/i, "unit", 3),
    hint(/^(?:region|city|place)$/i, "values.row.place", 1),
    hint(/\b(?:source|producer|agency)\b/i, "producer", 1),
    hint(/^(?:state|country)$/i, "state", 0),
  ],
  people: [
    ids,
    hint(/\bground(?:s)?(?: for naming)?\b/i, "naming.name.ground", 5),
    hint(/\b(?:full name|name)\b/i, "names.en.value", 1),
    hint(/\b(?:role|office|position|occupation)\b/i, "roles.row.value", 2),
  ],
};
