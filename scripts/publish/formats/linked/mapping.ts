import type { Term } from "./context.ts";

/** How a table maps to known vocabularies. Columns without a mapping keep their names. */
export interface Mapping {
  readonly types: readonly string[];
  /** Terms by column. */
  readonly columns: Readonly<Record<string, Term>>;
}

export const mappings: Readonly<Record<string, Mapping>> = {
  cases: {
    types: ["casebook:Case"],
    columns: { title: "name", summary: "description" },
  },
  case_events: {
    types: ["schema:Event", "casebook:Event"],
    columns: { date: "date", summary: "description", place: "location" },
  },
  participants: {
    types: ["schema:Role"],
    columns: {
      role: "roleName",
      person_id: "participant",
      organization_id: "participant",
      unnamed: "description",
    },
  },
  claims: {
    types: ["schema:Claim"],
    columns: { record_id: "about", text: "text", as_of: "date" },
  },
  stances: {
    types: ["schema:Claim", "casebook:Stance"],
    columns: {
      ...{ owner_id: "about", date: "date" },
      ...{ organization_id: "assessedBy", person_id: "assessedBy" },
    },
  },
  responses: {
    types: ["schema:Claim", "casebook:Response"],
    columns: {
      ...{ record_id: "isPartOf", text: "text", date: "date" },
      ...{ actor_organization_id: "assessedBy", actor_person_id: "assessedBy" },
    },
  },
  treaty_articles: {
    types: ["eli:LegalResourceSubdivision"],
    columns: { treaty_id: "partOfLaw", number: "lawNumber", title: "lawTitle" },
  },
  people: { types: ["schema:Person", "prov:Agent"], columns: {} },
  organizations: { types: ["schema:Organization", "prov:Agent"], columns: { place: "location" } },
  sources: {
    types: ["schema:CreativeWork", "prov:Entity"],
    columns: {
      ...{ title: "name", summary: "abstract", date: "datePublished", language: "inLanguage" },
      ...{ publisher_id: "publisher", authors: "author", urls: "url", part_of_id: "isPartOf" },
      ...{ symbol: "identifier", amnesty_index: "identifier", other_numbers: "identifier" },
    },
  },
  source_copies: {
    types: ["prov:Entity"],
    columns: { source_id: "wasDerivedFrom", url: "url" },
  },
  laws: {
    types: ["eli:LegalResource"],
    columns: {
      ...{ title: "lawTitle", number: "lawNumber", adopted: "adopted", summary: "description" },
      ...{ in_force_from: "inForceFrom", in_force_until: "inForceUntil" },
    },
  },
  provisions: {
    types: ["eli:LegalResourceSubdivision"],
    columns: {
      ...{ law_id: "partOfLaw", title: "lawTitle", number: "lawNumber", summary: "description" },
      ...{ in_force_from: "inForceFrom", in_force_until: "inForceUntil", part_of_id: "partOfLaw" },
    },
  },
  recommendation_sets: {
    types: ["schema:Collection", "casebook:RecommendationSet"],
    columns: { summary: "description" },
  },
  recommendation_items: {
    types: ["casebook:Recommendation"],
    columns: { recommendation_set_id: "isPartOf", short_id: "identifier", summary: "description" },
  },
  assessments: {
    types: ["schema:Review"],
    columns: { finding: "reviewBody", by_id: "assessedBy", as_of: "datePublished" },
  },
  statistics: {
    types: ["schema:StatisticalVariable"],
    columns: { measure: "name", method: "description" },
  },
  statistic_values: {
    types: ["schema:Observation"],
    columns: { statistic_id: "measuredProperty", period: "observationDate" },
  },
  states: {
    types: ["schema:Country"],
    columns: { name: "name", code: "identifier", aliases: "alternateName" },
  },
  reference_tables: {
    types: ["skos:ConceptScheme"],
    columns: { title: "name", description: "description" },
  },
};

/** Rows of vocabularies are concepts; label columns become labels in their language. */
export const concept: Mapping = {
  types: ["skos:Concept"],
  columns: {
    reference_table_id: "inScheme",
    short_id: "notation",
    definition: "definition",
    note: "note",
  },
};

/** Tables of pairs, and the term for the link of the owner. */
export const links: Readonly<Record<string, Term>> = {
  ...{ case_people: "about", case_organizations: "about" },
  ...{ case_themes: "subject", claim_themes: "subject", law_themes: "subject" },
  ...{ provision_themes: "subject", recommendation_item_themes: "subject" },
  ...{ statistic_themes: "subject", assessment_of: "itemReviewed", response_to: "about" },
  ...{ law_amends: "amends", law_replaces: "replaces", provision_replaces: "replaces" },
  ...{ source_derives_from: "wasDerivedFrom", case_event_places: "location" },
};
