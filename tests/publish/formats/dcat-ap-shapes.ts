/**
 * What DCAT-AP 3.0.1 demands of the classes that a release describes, in SHACL: how many values a property has,
 * and of which kind (semiceu.github.io/DCAT-AP/releases/3.0.1, “Dataset”, “Distribution”, “Agent”, “Checksum”,
 * “Licence Document”, and the ranges). Written anew from the specification; properties that no release has
 * are left out.
 */
export function dcatApShapes(): object {
  return {
    "@context": context,
    "@graph": Object.entries(classes).map(([type, properties]) => ({
      "@type": "sh:NodeShape",
      "sh:targetClass": { "@id": type },
      "sh:property": Object.entries(properties).map(([path, demands]) => ({
        "sh:path": { "@id": path },
        ...demands,
      })),
    })),
  };
}

const context = {
  sh: "http://www.w3.org/ns/shacl#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const least = { "sh:minCount": 1 };
const most = { "sh:maxCount": 1 };
const literal = { "sh:nodeKind": { "@id": "sh:Literal" } };
const node = { "sh:nodeKind": { "@id": "sh:BlankNodeOrIRI" } };
const of = (type: string) => ({ ...node, "sh:class": { "@id": type } });
const typed = (type: string) => ({ "sh:datatype": { "@id": `xsd:${type}` } });

const common = {
  "dcterms:license": { ...most, ...of("dcterms:LicenseDocument") },
  "dcterms:issued": { ...most, ...typed("date") },
  "dcterms:language": of("dcterms:LinguisticSystem"),
};

const classes: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  "dcat:Dataset": {
    ...common,
    "dcterms:title": { ...least, ...literal },
    "dcterms:description": { ...least, ...literal },
    "dcterms:identifier": literal,
    "dcterms:publisher": { ...most, ...of("foaf:Agent") },
    "dcterms:spatial": of("dcterms:Location"),
    "dcat:distribution": of("dcat:Distribution"),
    "dcat:keyword": literal,
    "dcat:landingPage": of("foaf:Document"),
    "dcat:version": { ...most, ...literal },
  },
  "dcat:Distribution": {
    ...common,
    "dcat:accessURL": { ...least, ...node },
    "dcat:byteSize": { ...most, ...typed("nonNegativeInteger") },
    "dcat:mediaType": { ...most, ...of("dcterms:MediaType") },
    "dcterms:title": literal,
    "spdx:checksum": { ...most, ...of("spdx:Checksum") },
  },
  "foaf:Agent": { "foaf:name": { ...least, ...literal } },
  "spdx:Checksum": {
    "spdx:algorithm": { ...least, ...most, ...of("spdx:ChecksumAlgorithm") },
    "spdx:checksumValue": { ...least, ...most, ...typed("hexBinary") },
  },
};
