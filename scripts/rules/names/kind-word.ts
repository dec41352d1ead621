import { recordRule } from "../rule.ts";

/** What an organization is, by its name. A warning: a newspaper may be called “The Court”. */
export default recordRule({
  id: "names/kind-word",
  severity: "warning",
  collections: ["organizations"],
  docs: {
    demands:
      "An organization whose name, or a claim that says what it is, is that of a court, a ministry, a prosecutor's office, the police, a parliament, a hospital, a school, a trade union, a party or a committee of a treaty is of that kind.",
    why: "Roles, weights of sources and figures hang on the kind; nobody reads it beside the name.",
    failing: { "organizations/example-office": named("Ministry Office of Figures", "school") },
    passing: { "organizations/example-office": named("Ministry Office of Figures", "ministry") },
  },
  check({ value: { kind, names, claims = [] } }, report) {
    for (const [index, { text }] of claims.entries()) {
      const said = /^It (?:is|was|has been) (?:an?|the) ([\p{L} -]+)/u.exec(text)?.[1];
      const known =
        said === undefined
          ? undefined
          : kinds.find(([words]) =>
              words.test(said.split(/ (?:of|that|which|in|for|under|with|and) /)[0]!),
            );
      if (!known || known[1].includes(kind)) continue;
      report({
        pointer: "/kind",
        message: `This is called “${kind}”, and a claim says “${said!}”.`,
        help: "Correct the kind or the claim.",
        related: [{ pointer: `/claims/${index}/text`, message: "the claim" }],
      });
      return;
    }
    for (const [index, { value: name }] of names.entries()) {
      const known = kinds.find(([words]) => words.test(name));
      if (!known) continue;
      if (!known[1].includes(kind))
        report({
          pointer: "/kind",
          message: `“${name}” is called “${kind}”, and its name is that of ${known[2]}.`,
          help: "Correct the kind; if the name misleads, make an exception that says why.",
          related: [{ pointer: `/names/${index}/value`, message: "the name" }],
        });
      return;
    }
  },
});

const state = ["government", "state-institution", "local-authority", "regulator"];
/** The first that fits decides: the police of a ministry are police. */
const kinds: readonly (readonly [words: RegExp, kinds: readonly string[], what: string])[] = [
  [/\bpolice\b|полици/iu, ["police", "security-service", ...state, "other"], "police"],
  [
    /\bprosecut(?:or|ion)\b|прокуратур|прокурор/iu,
    ["prosecution", "police", ...state, "other"],
    "a prosecutor's office",
  ],
  [
    /\b(?:court|tribunal)\b(?! (?:watch|monitor|report|news|service))|(?<!\p{L})суд(?!\p{L})/iu,
    ["court", "intergovernmental", "other"],
    "a court",
  ],
  [
    /^(?:the )?(?:ministry|department of state)\b|\bministry of\b|министерств/iu,
    ["ministry", ...state, "tax-authority"],
    "a ministry",
  ],
  [
    /\b(?:tax|revenue) (?:authorit|directorate|inspectorate|service|committee|office)/iu,
    ["tax-authority", "ministry", ...state],
    "a tax authority",
  ],
  [
    /\b(?:trade|labou?r|workers'?|miners'?|teachers'?) unions?\b|\bconfederation of .*unions?\b|профсоюз/iu,
    ["trade-union", "movement", "ngo"],
    "a trade union",
  ],
  [
    /^(?:committee (?:on|against) (?!the application)|human rights committee$)/iu,
    [
      "treaty-body",
      "un-body",
      "ngo",
      "parliament",
      "advisory-body",
      "intergovernmental",
      "nhri",
      "other",
      ...state,
    ],
    "a committee",
  ],
  [
    /^working group on\b|^special rapporteur\b|^independent expert\b/iu,
    ["special-procedure", "un-body", "advisory-body", "intergovernmental", "other"],
    "a mandate of the Human Rights Council",
  ],
  [/\bparty$|\bpolitical party\b|^партия\b/iu, ["political-party", "movement"], "a party"],
  [
    /\bparliament$|^(?:the )?(?:senate|mazhilis|majilis|house of)\b|парламент/iu,
    ["parliament"],
    "a parliament",
  ],
  [/\b(?:hospital|clinic)$|больниц/iu, ["hospital", "state-institution", "company"], "a hospital"],
  [
    /\b(?:school|university|lyc[ée]e|college)$|^university of\b|университет/iu,
    ["school", "state-institution"],
    "a school",
  ],
  [
    /\b(?:prison|penal colony|detention (?:centre|center|facility)|remand)\b/iu,
    ["detention-facility", ...state],
    "a place of detention",
  ],
  [
    /\b(?:radio|television|newspaper|news agency|broadcasting|gazette)\b|^news\b/iu,
    ["media", "company", "ngo", "state-institution"],
    "a medium",
  ],
  [
    /\b(?:LLP|LLC|Ltd|JSC|Inc|GmbH)\.?$|(?<!\p{L})ТОО(?!\p{L})/u,
    ["company", "media", "school", "hospital", "ngo"],
    "a company",
  ],
];

function named(name: string, kind: string): string {
  return `kind: ${kind}
names:
  - { id: en, value: ${name}, lang: en, kind: official, citations: [{ source: ngo-report, at: { footnote: "1" }, supports: full }] }`;
}
