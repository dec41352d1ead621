import { recordRule } from "../rule.ts";

/** What the names of one body or law in two languages are about. A warning: a name may be rendered freely. */
export default recordRule({
  id: "names/translation",
  severity: "warning",
  collections: ["organizations", "laws"],
  yieldsTo: { "names/kind-word": "here", "names/likely-duplicate": "here" },
  docs: {
    demands:
      "The names of an organization or a law in English, Russian and Kazakh are about the same: a ministry of finance is not one of justice in another language.",
    why: "Who reads one of the languages only finds another body or law under the name.",
    failing: { "organizations/example-office": names("Управление юстиции") },
    passing: { "organizations/example-office": names("Управление финансов") },
  },
  check({ value }, report) {
    const { title } = value as { readonly title?: string };
    const all = [
      ...(title === undefined ? [] : [{ pointer: "/title", text: title }]),
      ...(value.names ?? []).map((name, index) => ({
        pointer: `/names/${index}/value`,
        text: name.value,
      })),
    ].map((each) => ({ ...each, about: subjectsIn(each.text) }));
    const first = all.find(({ about }) => about.length > 0);
    const other = all.find(
      ({ text, about }) =>
        first !== undefined &&
        isCyrillic(text) !== isCyrillic(first.text) &&
        about.length > 0 &&
        !about.some((subject) =>
          all.some(
            (one) =>
              one.text !== text &&
              isCyrillic(one.text) !== isCyrillic(text) &&
              one.about.includes(subject),
          ),
        ),
    );
    if (!first || !other) return;
    report({
      pointer: other.pointer,
      message: `“${other.text}” is about ${listOf(other.about)}, and “${first.text}” about ${listOf(first.about)}.`,
      help: "Correct the name; or move it to the record of which it is the name.",
      related: [{ pointer: first.pointer, message: "the name in the other language" }],
      parameters: [other.text],
    });
  },
});

function listOf(subjects: readonly string[]): string {
  return subjects.join(" and ");
}

function isCyrillic(text: string): boolean {
  return /\p{sc=Cyrillic}/u.test(text);
}

function subjectsIn(text: string): string[] {
  return subjects.filter(([, words]) => words.test(text)).map(([subject]) => subject);
}

/** In English, Russian and Kazakh; from memory, so the rule warns and no more. */
const subjects: readonly (readonly [subject: string, words: RegExp])[] = [
  ["justice", /\bjustice\b|юстици|әділет(?!тілік)/iu],
  ["finance", /\bfinanc|финанс|қаржы/iu],
  ["internal affairs", /\b(?:internal affairs|interior)\b|внутренних дел|ішкі істер/iu],
  ["foreign affairs", /\bforeign affairs\b|иностранных дел|сыртқы істер/iu],
  ["defence", /\bdefen[cs]e\b|оборон|қорғаныс/iu],
  ["education", /\beducation|образован|просвещен|білім/iu],
  ["health", /\bhealth|здравоохран|денсаулық/iu],
  ["labour", /\blabou?r\b|труд(?:а|ов)|еңбек/iu],
  ["taxes", /\btax|налог|салық/iu],
  ["land", /\bland\b|земел|жер кодекс/iu],
  ["crime", /\b(?:criminal code|penal code)\b|уголовн\p{L}* кодекс|қылмыстық кодекс/iu],
  ["criminal procedure", /\bcriminal procedure\b|уголовно-процессуальн|қылмыстық-процестік/iu],
  [
    "administrative offences",
    /\badministrative offences\b|административных правонарушен|әкімшілік құқық бұзушылық/iu,
  ],
  ["torture", /\btorture\b|пыт(?:ок|ки)|азаптау/iu],
  ["women", /\bwomen\b|женщин|әйел/iu],
  ["children", /\bchild(?:ren)?\b|реб[её]н|детей|дет(?:и|ям)|бала(?:лар)?(?!\p{L})/iu],
  ["persons with disabilities", /\bdisabilit|инвалид|мүгедект/iu],
  ["racial discrimination", /\bracial\b|расов|нәсілдік/iu],
  [
    "civil and political rights",
    /\bcivil and political\b|гражданских и политических|азаматтық және саяси/iu,
  ],
  ["economic rights", /\beconomic, social\b|экономических, социальных|экономикалық, әлеуметтік/iu],
  ["assemblies", /\bassembl(?:y|ies)\b|собрани|жиналыс|жиын/iu],
  ["trade unions", /\b(?:trade|labou?r) unions?\b|профсоюз|профессиональн\p{L}* союз|кәсіподақ/iu],
  ["the prosecution", /\bprosecutor|прокур|прокурор/iu],
  ["the courts", /\bcourt\b|(?<!\p{L})суд(?!\p{L})|соты?(?!\p{L})/iu],
  ["police", /\bpolice\b|полици|полиция/iu],
];

function names(russian: string): string {
  return `names:
  - { id: en, value: Office of Finance, lang: en, kind: official, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }
  - { id: ru, value: ${russian}, lang: ru, kind: official, citations: [{ source: ngo-report, at: { section: arrests, paragraph: "2" }, supports: full }] }`;
}
