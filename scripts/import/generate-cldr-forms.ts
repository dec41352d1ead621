import { readFileSync, writeFileSync } from "node:fs";
import { versions } from "node:process";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { format } from "oxfmt";

/**
 * Writes core/state-forms.ts and core/month-forms.ts: the names of States and of months as Unicode CLDR has them, which
 * Node brings along. Run by hand (`npm run cldr-forms`) when the table of States changes; what is committed counts, so
 * that a file is read alike on every machine.
 */
const LANGUAGES = "en fr es ru ar zh kk ky uz tr uk de it pt".split(" ");
/** Those in which a record may hold a text, Arabic as several countries name months; Chinese counts them. */
const MONTH_LANGUAGES = "en fr es ru kk ar ar-DZ ar-IQ ar-MA".split(" ");
const origin = `CLDR ${versions["cldr"]} has them in ICU ${versions["icu"]}
 * of Node ${versions.node}: written by scripts/import/generate-cldr-forms.ts, and not by hand.`;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const table = load(readFileSync(here("../tables/states.yml"), "utf8")) as {
  readonly rows: readonly { readonly code: string; readonly iso2: string }[];
};
const states = table.rows.map(({ code, iso2 }) => {
  const forms = LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((style) => {
      const names = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" });
      return names.of(iso2) ?? [];
    }),
  );
  return `${code}: ${JSON.stringify([...new Set(forms)].join("|"))},`;
});
await write(
  "core/state-forms.ts",
  `/**
 * Names of States in ${LANGUAGES.length} languages (${LANGUAGES.join(", ")}), as ${origin}
 */
export const cldrForms: Readonly<Record<string, string>> = {
${states.join("\n")}
};
`,
);

/** Each month alone and in a date, in full and short. */
const months = Array.from({ length: 12 }, (_, month) => {
  const forms = MONTH_LANGUAGES.flatMap((language) =>
    (["long", "short"] as const).flatMap((style) =>
      [{}, { day: "numeric", year: "numeric" } as const].map((rest) => {
        const options = { month: style, timeZone: "UTC", calendar: "gregory", ...rest } as const;
        const parts = new Intl.DateTimeFormat(language, options).formatToParts(
          Date.UTC(2020, month, 5),
        );
        return parts.find(({ type }) => type === "month")!.value.replace(/\.$/, "");
      }),
    ),
  );
  return new Set(forms.map((form) => form.toLowerCase()));
});
const once = months.map((forms, month) =>
  [...forms].filter((form) => !months.some((other, at) => at !== month && other.has(form))),
);
await write(
  "core/month-forms.ts",
  `/**
 * Names of the twelve months (${MONTH_LANGUAGES.join(", ")}), as ${origin}
 * A form of two months is not here.
 */
export const monthForms: readonly string[] = [
${once.map((forms) => `${JSON.stringify(forms.join("|"))},`).join("\n")}
];
`,
);

async function write(path: string, text: string): Promise<void> {
  const file = here(path);
  writeFileSync(file, (await format(file, text, { printWidth: 100 })).code);
}
