/** What must hold in the linked data, as SHACL shapes. `npm test` runs them with another program. */
export function shapesOf(base: string) {
  const iri = { "@type": "@id" };
  return {
    "@context": {
      sh: "http://www.w3.org/ns/shacl#",
      schema: "https://schema.org/",
      prov: "http://www.w3.org/ns/prov#",
      oa: "http://www.w3.org/ns/oa#",
      eli: "http://data.europa.eu/eli/ontology#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
      casebook: { "@id": `${base}vocabulary/`, "@prefix": true },
      id: "@id",
      type: "@type",
      targetClass: { "@id": "sh:targetClass", ...iri },
      targetSubjectsOf: { "@id": "sh:targetSubjectsOf", ...iri },
      targetObjectsOf: { "@id": "sh:targetObjectsOf", ...iri },
      property: "sh:property",
      path: { "@id": "sh:path", ...iri },
      class: { "@id": "sh:class", ...iri },
      datatype: { "@id": "sh:datatype", ...iri },
      nodeKind: { "@id": "sh:nodeKind", ...iri },
      minCount: { "@id": "sh:minCount", "@type": "xsd:integer" },
      maxCount: { "@id": "sh:maxCount", "@type": "xsd:integer" },
      message: "sh:message",
    },
    "@graph": [
      {
        id: "casebook:DerivedShape",
        type: "sh:NodeShape",
        targetSubjectsOf: "prov:wasDerivedFrom",
        class: "prov:Entity",
        message: "Only a description, a set or a copy is derived from a source.",
      },
      ...["schema:Event", "eli:LegalResource", "schema:Person", "casebook:Recommendation"].map(
        (target) => ({
          id: `casebook:NotDerivedShape-${target.replace(":", "-")}`,
          type: "sh:NodeShape",
          targetClass: target,
          property: { path: "prov:wasDerivedFrom", maxCount: 0 },
          message:
            "What happened, a law, a person and a recommendation are derived from no source.",
        }),
      ),
      {
        id: "casebook:DescriptionShape",
        type: "sh:NodeShape",
        targetClass: "casebook:Description",
        property: [
          { path: "schema:about", minCount: 1, maxCount: 1, nodeKind: "sh:IRI" },
          { path: "prov:wasDerivedFrom", minCount: 1, class: "schema:CreativeWork" },
        ],
      },
      {
        id: "casebook:EventShape",
        type: "sh:NodeShape",
        targetClass: "schema:Event",
        property: [
          { path: "schema:participant", class: "schema:Role" },
          { path: "casebook:case_id", minCount: 1, maxCount: 1, class: "casebook:Case" },
          { path: "casebook:date_earliest", maxCount: 1, datatype: "xsd:date" },
          { path: "casebook:date_latest", maxCount: 1, datatype: "xsd:date" },
        ],
      },
      {
        id: "casebook:RoleShape",
        type: "sh:NodeShape",
        targetClass: "schema:Role",
        property: [
          { path: "schema:participant", maxCount: 1, nodeKind: "sh:IRI" },
          { path: "schema:roleName", maxCount: 1 },
        ],
      },
      {
        id: "casebook:CountryShape",
        type: "sh:NodeShape",
        targetClass: "schema:Country",
        property: { path: "schema:name", minCount: 1 },
      },
      {
        id: "casebook:CitationShape",
        type: "sh:NodeShape",
        targetClass: "oa:Annotation",
        property: [
          { path: "oa:hasTarget", minCount: 1, maxCount: 1, nodeKind: "sh:IRI" },
          { path: "oa:hasBody", minCount: 1, maxCount: 1 },
          { path: "casebook:supports", minCount: 1, maxCount: 1 },
        ],
      },
    ],
  };
}
