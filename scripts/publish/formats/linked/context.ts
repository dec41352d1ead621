/** Types of values: an IRI, and EDTF text. */
const iri = { "@type": "@id" } as const;
const edtf = { "@type": "edtf:EDTF" } as const;

const term = (id: string, more: object = {}) => ({ "@id": id, ...more });

/**
 * The context of the linked data, written by hand. It uses terms of well-known vocabularies; every other
 * column is a term of the dataset's own vocabulary, `casebook:…`.
 *
 * @param base what the IRIs of records begin with
 */
export function contextOf(base: string) {
  return {
    "@version": 1.1,
    casebook: { "@id": `${base}vocabulary/`, "@prefix": true },
    schema: "https://schema.org/",
    dcat: "http://www.w3.org/ns/dcat#",
    dcterms: "http://purl.org/dc/terms/",
    foaf: "http://xmlns.com/foaf/0.1/",
    spdx: "http://spdx.org/rdf/terms#",
    prov: "http://www.w3.org/ns/prov#",
    oa: "http://www.w3.org/ns/oa#",
    skos: "http://www.w3.org/2004/02/skos/core#",
    eli: "http://data.europa.eu/eli/ontology#",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    edtf: "http://id.loc.gov/datatypes/edtf/",
    id: "@id",
    type: "@type",
    language: "@language",
    value: "@value",
    // What a thing is called and what it says.
    name: term("schema:name"),
    alternateName: term("schema:alternateName"),
    description: term("schema:description"),
    abstract: term("schema:abstract"),
    text: term("schema:text"),
    identifier: term("schema:identifier"),
    position: term("schema:position", { "@type": "xsd:integer" }),
    // Where it belongs.
    isPartOf: term("schema:isPartOf", iri),
    about: term("schema:about", iri),
    subject: term("dcterms:subject", iri),
    // When.
    date: term("dcterms:date", edtf),
    datePublished: term("schema:datePublished", edtf),
    observationDate: term("schema:observationDate", edtf),
    // Sources.
    author: term("schema:author"),
    publisher: term("schema:publisher", iri),
    url: term("schema:url", { "@type": "xsd:anyURI" }),
    inLanguage: term("schema:inLanguage"),
    wasDerivedFrom: term("prov:wasDerivedFrom", iri),
    isReplacedBy: term("dcterms:isReplacedBy", iri),
    sameAs: term("schema:sameAs", iri),
    // People and events.
    roleName: term("schema:roleName"),
    participant: term("schema:participant", iri),
    location: term("schema:location", iri),
    // Assessments.
    assessedBy: term("schema:author", iri),
    itemReviewed: term("schema:itemReviewed", iri),
    reviewBody: term("schema:reviewBody"),
    // Figures.
    measuredProperty: term("schema:measuredProperty", iri),
    // Citations (Web Annotation).
    target: term("oa:hasTarget", iri),
    body: term("oa:hasBody", iri),
    motivation: term("oa:motivatedBy", iri),
    source: term("oa:hasSource", iri),
    selector: term("oa:hasSelector", iri),
    place: term("rdf:value"),
    // Vocabularies.
    prefLabel: term("skos:prefLabel"),
    definition: term("skos:definition"),
    inScheme: term("skos:inScheme", iri),
    notation: term("skos:notation"),
    note: term("skos:note"),
    // Laws.
    lawTitle: term("dcterms:title"),
    lawNumber: term("eli:id_local"),
    adopted: term("eli:date_document", edtf),
    inForceFrom: term("eli:first_date_entry_in_force", edtf),
    inForceUntil: term("eli:date_no_longer_in_force", edtf),
    partOfLaw: term("eli:is_part_of", iri),
    amends: term("eli:amends", iri),
    replaces: term("dcterms:replaces", iri),
  };
}

/** A term of the context. */
export type Term = Exclude<keyof ReturnType<typeof contextOf>, `@${string}`>;
