/** The records of a dataset by their names: `cases/x`, `reference/states`. */
export type Values = Iterable<readonly [name: string, value: unknown]>;

/**
 * Runs of eight words that a text of ours shares with a source, each after its place. Names of
 * documents and bodies are not our wording, and do not count.
 */
export function copied(dataset: Values, sources: readonly string[]): string[] {
  const printed = new Set(sources.flatMap(runs));
  const records = [...dataset].filter(([name]) => !name.startsWith("reference/"));
  const named = records.flatMap(([name, value]) => texts(value, name, false));
  const names = new Set(named.flatMap(([, text]) => runs(text)));
  return records
    .flatMap(([name, value]) => texts(value, name, true))
    .flatMap(([path, text]) =>
      runs(text)
        .filter((words) => printed.has(words) && !names.has(words))
        .map((words) => `${path}: ${words}`),
    );
}

const run = 8;

/** The words of a text, in small letters, without marks. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runs(text: string): string[] {
  const all = words(text);
  return all.slice(run - 1).map((_, index) => all.slice(index, index + run).join(" "));
}

/** What a document or a body is called, where it stands, and what was printed and is corrected. */
const facts = new Set(["names", "urls", "url", "asCited", "stated"]);

/** Texts with their paths: those that are ours to word, or those that are facts. */
function texts(value: unknown, path: string, ours: boolean, fact = false): [string, string][] {
  if (typeof value === "string") return fact === ours ? [] : [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = key === "title" && /^(?:sources|laws)\b/.test(path);
    return texts(inner, `${path}/${key}`, ours, fact || name || facts.has(key));
  });
}
