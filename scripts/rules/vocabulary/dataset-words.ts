import { recordRule } from "../rule.ts";

/** What a dataset says of itself in words, against its fields. A warning: a description may name a neighbour. */
export default recordRule({
  id: "vocabulary/dataset-words",
  severity: "warning",
  docs: {
    demands:
      "A State in the title, the name, the description or the keywords of data/dataset.yml is among its “states”, unless one of these is named beside it; and the description is in the language that the file gives.",
    why: "Catalogues show these words, and a reader looks for the States that they name.",
    failing: { dataset: "title: Records of Sampleland" },
    passing: { dataset: "title: Records of Exampleland" },
  },
  check({ collection, value, file }, report, { tables }) {
    if ((collection as string) !== "" || !file.endsWith("dataset.yml")) return;
    const about = value as unknown as Readonly<Record<string, unknown>>;
    const states = listOf(about["states"]);
    const known = [...(tables.get("states")?.rows ?? [])].flatMap(([code, { row }]) =>
      typeof row["name"] === "string" && row["name"].length > 3
        ? [{ code, name: row["name"], form: row["name"].toLowerCase().replaceAll(/\P{L}+/gu, "-") }]
        : [],
    );
    let told = false;
    for (const key of ["title", "name", "description", "keywords"]) {
      const words = [about[key]].flat().filter((each) => typeof each === "string");
      for (const [index, text] of words.entries()) {
        const folded = `-${text.toLowerCase().replaceAll(/\P{L}+/gu, "-")}-`;
        const named = known.filter(({ form }) => folded.includes(`-${form}-`));
        const [other] = named;
        if (
          told ||
          !other ||
          states.length === 0 ||
          named.some(({ code }) => states.includes(code))
        )
          continue;
        // The words of a whole file against one field are one fault.
        told = true;
        report({
          pointer: Array.isArray(about[key]) ? `/${key}/${index}` : `/${key}`,
          message: `This names ${other.name}, and the dataset is about ${states.join(", ")}.`,
          help: "Correct the words, or “states”.",
          related: [{ pointer: "/states", at: "key", message: "the States" }],
          parameters: [other.code],
        });
      }
    }
    const { language, description } = about;
    if (typeof language !== "string" || typeof description !== "string") return;
    const spoken = languageOf(description);
    if (spoken === undefined || language.startsWith(spoken)) return;
    report({
      pointer: "/language",
      message: `The language is “${language}”, and the description is in “${spoken}”.`,
      help: "Correct the language.",
      related: [{ pointer: "/description", message: "the description" }],
    });
  },
});

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The language of a text of some length, by its small words; undefined where no language is plain. */
function languageOf(text: string): string | undefined {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(small).map(([language, own]) => ({
    language,
    count: words.filter((word) => own.includes(word)).length,
  }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  return first!.count >= 4 && first!.count > 2 * second!.count ? first!.language : undefined;
}

const small: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "of", "and", "to", "which", "in", "on", "is", "are"],
  fr: ["le", "la", "les", "des", "et", "du", "dans", "qui", "sur"],
  de: ["der", "die", "das", "und", "von", "des", "im", "über", "auf"],
  es: ["el", "los", "las", "y", "del", "que", "por", "para", "con"],
  ru: ["и", "в", "на", "о", "по", "из", "с", "для", "что"],
};
