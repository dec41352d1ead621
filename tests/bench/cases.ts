import { pick, random } from "../random.ts";

/**
 * So many cases, each of one person in a fictitious story of arrest and sentence, with two sources of
 * its own; and the laws, one to ten cases, and organizations, one to five, that they name. By path
 * below `data/`, without the ending.
 */
export function* caseFiles(count: number): Iterable<[string, string]> {
  const next = random(7);
  const names = invented(count, next);
  const laws = Math.ceil(count / 10);
  const organizations = Math.max(2, Math.ceil(count / 5));
  for (let index = 0; index < organizations; index++) {
    yield [`organizations/organization-${index}`, organizationText(index)];
  }
  for (let index = 0; index < laws; index++)
    yield [`laws/law-${index}`, lawText(index, index * 10)];
  for (let index = 0; index < count; index++) {
    const year = 2005 + Math.floor(next() * 15);
    const source = `statement-${index}`;
    yield [
      `sources/statement-${index}`,
      sourceText("official-statement", index, year, organizations),
    ];
    yield [`sources/news-${index}`, sourceText("web-page", index, year, organizations)];
    yield [`people/person-${index}`, personText(names[index]!, source)];
    yield [`cases/case-${index}`, caseText(index, names[index]!, year, laws, organizations)];
  }
}

const cite = (source: string, paragraph = 1) =>
  `citations: [{ source: ${source}, at: { paragraph: "${paragraph}" }, supports: full }]`;

function caseText(
  index: number,
  name: string,
  year: number,
  laws: number,
  organizations: number,
): string {
  const [source, news] = [`statement-${index}`, `news-${index}`];
  return `title: The sentence of the person of case ${index}
kind: individual
state: KAZ
summary: >-
  Arrested in March ${year} after a meeting that had no permit, sentenced in June and released two years later. The
  appeal of the defence was turned down, and the court of the region gave no reasons for it.
people: [person-${index}]
themes: [peaceful-assembly, freedom-of-expression]
violations:
  - id: assembly
    type: assembly
    status: reported
    people: [person-${index}]
    events: [arrested, sentenced]
    ${cite(source, 2)}
statuses:
  - id: free
    value: free
    asOf: "${year + 2}-06"
    lastChecked: "2026-01-05"
    ${cite(source, 6)}
events:
  - id: arrested
    type: arrest
    date: "${year}-03-1${index % 10}"
    participants: [{ role: suspect, person: person-${index} }]
    ${cite(source, 2)}
  - id: sentenced
    type: sentence
    date: "${year}-06-0${1 + (index % 9)}"
    follows: [arrested]
    participants:
      - { role: defendant, person: person-${index} }
      - { role: court, organization: organization-${1 + (index % (organizations - 1))} }
    laws: [law-${index % laws}#${10 + (index % 3)}]
    outcome: { imprisonment: { exact: P2Y } }
    citations:
      - { source: ${source}, at: { paragraph: "3" }, supports: full }
      - { source: ${news}, at: { paragraph: "1" }, supports: partial, note: Gives the day and the length. }
    discrepancies:
      - field: outcome/imprisonment
        stated: two and a half years
        citations: [{ source: ${news}, at: { paragraph: "2" }, supports: full }]
        status: open
        evidence: [{ source: ${source}, at: { paragraph: "3" }, supports: full }]
        resolution: The statement was written by those who stood in the court room; the judgment was not read.
  - id: released
    type: release-from-custody
    date: "${year + 2}-06-0${1 + (index % 9)}"
    follows: [sentenced]
    participants: [{ role: detainee, person: person-${index} }]
    ${cite(source, 5)}
claims:
  - id: no-reasons
    text: The court of the region gave ${name} no reasons.
    about: sentenced
    status: reported
    ${cite(source, 4)}
`;
}

function sourceText(kind: string, index: number, year: number, organizations: number): string {
  return `kind: ${kind}
title: ${kind === "web-page" ? "Page" : "Statement"} on case ${index}
publisher: organization-${1 + (index % (organizations - 1))}
date: "${year + 2}-07-0${1 + (index % 9)}"
language: en
extent: { paragraphs: 12 }
urls: ["https://example.org/${kind}/${index}"]
retrieved: "2026-01-05"
licence: own-words
`;
}

function personText(name: string, source: string): string {
  return `names:
  - { id: en, value: ${name}, lang: en, kind: preferred, ${cite(source)} }
  - { id: other, value: ${name}h, lang: en, kind: variant, ${cite(source)} }
naming:
  - { id: name, fields: [names], ground: public-by-own-choice, note: A name made up to measure a check, ${cite(source)}, decided: "2026-01-05", reviewBy: "2036-01-05" }
`;
}

function lawText(index: number, of: number): string {
  const provisions = [10, 11, 12].map(
    (number) => `  - id: "${number}"
    title: Offence of ${["taking part", "inviting others", "hindering police"][number - 10]} in law ${index}
    penalties:
      - { id: prison, kind: imprisonment, max: P5Y, ${cite(`statement-${of}`, 7)} }
`,
  );
  return `title: Law ${index} on meetings
kind: law
state: KAZ
${cite(`statement-${of}`, 7)}
provisions:
${provisions.join("")}`;
}

function organizationText(index: number): string {
  return `kind: ${index === 0 ? "intergovernmental" : "court"}
names:
  - { id: en, value: Body ${index}, lang: en, kind: preferred, ${cite("statement-0", 8)} }
`;
}

/** So many names that nobody has, no two of them alike. */
function invented(count: number, next: () => number): string[] {
  const syllables = "ba de fo gu ka le mi no pu ra se ti vo zu dra kle pro ste".split(" ");
  const word = (length: number) => {
    const text = Array.from({ length }, () => pick(next, syllables)).join("");
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const names = new Set<string>();
  while (names.size < count) names.add(`${word(4)} ${word(5)}`);
  return [...names];
}
