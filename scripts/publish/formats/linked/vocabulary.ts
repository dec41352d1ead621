import { snake } from "../../tables/names.ts";
import type { Table } from "../../tables/table.ts";
import { isPairs, nodeTables } from "./nodes.ts";
import { mappings } from "./mapping.ts";

/** Classes and properties that no table has, with their label and definition. */
const own: Readonly<
  Record<string, readonly [kind: "Class" | "Property", label: string, comment: string]>
> = {
  Case: ["Class", "Case", "What happened to a person, a group or an organization, or a practice."],
  Event: ["Class", "Event", "Something that happened in a case, at one time."],
  Recommendation: ["Class", "Recommendation", "What a State or body asks of a State."],
  RecommendationSet: ["Class", "Set of recommendations", "The recommendations of one document."],
  Stance: ["Class", "Stance", "Somebody asserts, finds, admits, denies or refutes a statement."],
  Response: ["Class", "Response", "What a State or somebody concerned answered to statements."],
  Description: ["Class", "Description", "What the dataset says of something, taken from sources."],
  OldName: ["Class", "Old name", "A name of an earlier release that is found under others now."],
  WithdrawnName: ["Class", "Withdrawn name", "A name of an earlier release that was withdrawn."],
  supports: [
    "Property",
    "Supports",
    "How far the place supports the statement: full, partial, none or unchecked.",
  ],
  owner_field: [
    "Property",
    "Field of the owner",
    "The field of the statement that holds the citation.",
  ],
  via: ["Property", "Known through", "The document through which the cited source is known."],
  address_by_symbol: [
    "Property",
    "Address by symbol",
    "Where the United Nations have the document: derived from its symbol, while the record has no address.",
  ],
  as_cited: ["Property", "As cited", "The reference as the document prints it."],
};

/** The dataset's own vocabulary (RDFS): a class a table, a property a column, a property a table of pairs. */
export function vocabularyOf(tables: readonly Table[], base: string) {
  const terms = new Map<string, { kind: string; label: string; comments: Set<string> }>();
  const add = (name: string, kind: string, label: string, comment: string) => {
    const known = terms.get(name);
    if (known) known.comments.add(comment);
    else terms.set(name, { kind, label, comments: new Set([comment]) });
  };
  for (const [name, [kind, label, comment]] of Object.entries(own)) add(name, kind, label, comment);
  for (const table of nodeTables(tables)) {
    const { name, title, description, columns } = table;
    for (const type of mappings[name]?.types ?? [`casebook:${snake(name)}`]) {
      const term = type.replace(/^casebook:/, "");
      if (term !== type && !own[term]) add(term, "Class", title, description);
    }
    for (const column of columns) add(column.name, "Property", column.title, column.description);
  }
  for (const { name, title, description, columns, primaryKey, flat } of tables)
    if (flat === undefined && isPairs({ columns, primaryKey }))
      add(name, "Property", title, description);
  return {
    "@context": {
      rdfs: "http://www.w3.org/2000/01/rdf-schema#",
      rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
      label: { "@id": "rdfs:label", "@language": "en" },
      comment: { "@id": "rdfs:comment", "@language": "en" },
      isDefinedBy: { "@id": "rdfs:isDefinedBy", "@type": "@id" },
      id: "@id",
      type: "@type",
    },
    "@graph": [...terms].map(([name, { kind, label, comments }]) => ({
      id: `${base}vocabulary/${name}`,
      type: kind === "Class" ? "rdfs:Class" : "rdf:Property",
      label,
      comment: [...comments],
      isDefinedBy: `${base}vocabulary/`,
    })),
  };
}
