import { readFileSync, writeFileSync } from "node:fs";
import { versions } from "node:process";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { format } from "oxfmt";

/**
 * Writes core/state-forms.ts: the names of States as Unicode CLDR has them, which Node brings along. Run by
 * hand (`npm run state-forms`) when the table of States changes; what is committed counts, so that a file
 * is read alike on every machine.
 */
const LANGUAGES = "en fr es ru ar zh kk ky uz tr uk de it pt".split(" ");

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const table = load(readFileSync(here("../tables/states.yml"), "utf8")) as {
  readonly rows: readonly { readonly code: string; readonly iso2: string }[];
};
const lines = table.rows.map(({ code, iso2 }) => {
  const forms = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((style) => {
      const names = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" });
      return names.of(iso2) ?? [];
    }),
  );
  return `${code}: ${JSON.stringify([...new Set(forms)].join("|"))},`;
});
const text = `/**
 * Names of States in ${LANGUAGES.length} languages (${LANGUAGES.join(", ")}), as CLDR ${versions["cldr"]} has them in ICU ${versions["icu"]}
 * of Node ${versions.node}: written by scripts/import/generate-state-forms.ts, and not by hand.
 */
export const cldrForms: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`;
const file = here("core/state-forms.ts");
writeFileSync(file, (await format(file, text, { printWidth: 100 })).code);
