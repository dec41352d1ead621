import {
  PROVABLE_LENGTH,
  isEmbargoed,
  publishedValues,
  restrictedValues,
  searchForm,
} from "../../facts/restricted-values.ts";
import type { ChangedRecord } from "../change.ts";
import { changeRule } from "../rule.ts";

/**
 * An error where a value that was restricted is open now, even in another record: publishing
 * cannot be taken back. A warning where an embargo ends, for a person ends it, and may say why. A value
 * that was deleted leaks nothing.
 */
export default changeRule({
  id: "change/restricted-published",
  severity: "error",
  docs: {
    demands:
      "No value that was under “restricted” is in an open field afterwards, and an embargo ends with an entry in data/changes.yml.",
    why: "The next release would publish it, and what is published stays known.",
    failing: {
      before: {
        dataset: "visibility: private",
        ...secret("restricted: { contact: Made up for this example }"),
      },
      after: secret("note: Made up for this example"),
    },
    passing: {
      before: {
        dataset: "visibility: private",
        ...secret("restricted: { contact: Made up for this example }"),
      },
      after: secret("note: Not to be reached"),
    },
  },
  check({ records, reason }, report) {
    const secrets = new Set(records.flatMap(noLongerRestricted));
    for (const record of records) {
      const { name, file, before, after } = record;
      if (!after) continue;
      const known = new Set(before ? publishedValues(before.value).map(({ text }) => text) : []);
      for (const { pointer, text } of publishedValues(after.value)) {
        if (known.has(text) || !holds(searchForm(text), secrets)) continue;
        report(
          { file },
          {
            pointer,
            private: true,
            message: "This value was restricted before the change, and would be published now.",
            help: "Put it back under “restricted”. If it may be published, make an exception that says who agreed.",
          },
        );
      }
      if (before && isEmbargoed(before.value) && !isEmbargoed(after.value) && !reason(name, "")) {
        report(
          { file },
          {
            pointer: "",
            severity: "warning",
            message:
              "This record was under an embargo before the change, and would be published now.",
            help: "Put the embargo back, or write in data/changes.yml why it ended.",
          },
        );
      }
    }
  },
});

/** What a record held under `restricted` and holds there no more. */
function noLongerRestricted({ before, after }: ChangedRecord): string[] {
  const kept = new Set(after ? restrictedValues(after.value).map(({ text }) => text) : []);
  return restrictedValues(before?.value)
    .filter(({ text }) => !kept.has(text))
    .map(({ text }) => searchForm(text));
}

/** A short value is in too many texts by chance: it must be the whole of one. */
function holds(text: string, secrets: ReadonlySet<string>): boolean {
  if (secrets.has(text)) return true;
  return [...secrets].some((secret) => secret.length >= PROVABLE_LENGTH && text.includes(secret));
}

function secret(line: string) {
  return { "people/second-person": line };
}
