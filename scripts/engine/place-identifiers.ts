import { foldName } from "../diagnostics/fold-name.ts";
import { endOf, startOf } from "../time/partial-date.ts";
import { dateIn } from "../time/verdict.ts";
import { isObject } from "../diagnostics/is-object.ts";
import type { Finding } from "../diagnostics/finding.ts";
import type { TableInForce } from "../tables/in-force.ts";

/** The form of an identifier, by its scheme. */
const forms: Readonly<Record<string, RegExp>> = {
  "iso-3166-2": /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  wikidata: /^Q[1-9][0-9]*$/,
  geonames: /^[1-9][0-9]*$/,
};

/**
 * The names in the table of places that are those of another place, or were in use at the time of another name of
 * the same place.
 */
export function placeNameFindings({ name, rows }: TableInForce, file: string): Finding[] {
  if (name !== "places") return [];
  const bearers = new Map<string, string>();
  const findings: Finding[] = [];
  const tell = (pointer: string, message: string, parameters: string[]) =>
    findings.push({
      rule: "vocabulary/place-identifier",
      severity: "warning",
      message,
      help: "Keep one term for one place, and one name for one time.",
      place: { file, pointer },
      parameters,
    });
  for (const [place, { row, pointer, origin }] of rows) {
    if (origin === "tool" || !Array.isArray(row["names"])) continue;
    const spans: { name: string; from: number; until: number }[] = [];
    for (const [index, entry] of (row["names"] as unknown[]).entries()) {
      if (!isObject(entry) || typeof entry["name"] !== "string") continue;
      const { name: called, inUse } = entry as { name: string; inUse?: unknown };
      const key = `${String(row["state"])} ${foldName(called)}`;
      const other = bearers.get(key);
      bearers.set(key, place);
      if (other !== undefined && other !== place) {
        tell(`${pointer}/names/${index}/name`, `“${called}” is the name of “${other}”, too.`, [
          place,
          called,
        ]);
        continue;
      }
      const date = dateIn(inUse);
      if (!date) continue;
      // Names change within a year, of which often the year alone is known.
      const span = { name: called, from: startOf(date).latest, until: endOf(date).earliest };
      const same = spans.find((one) => one.from + 31 < span.until && span.from + 31 < one.until);
      if (same)
        tell(
          `${pointer}/names/${index}/inUse`,
          `“${called}” would have been the name of “${place}” at the time of “${same.name}”.`,
          [place, called, "inUse"],
        );
      spans.push(span);
    }
  }
  return findings;
}

/**
 * The identifiers in the table of places that cannot be those of their place.
 *
 * @param states the table of States, whose rows have the code of two letters that ISO 3166-2 begins with
 */
export function placeIdentifierFindings(
  { name, rows }: TableInForce,
  states: TableInForce | undefined,
  file: string,
): Finding[] {
  if (name !== "places") return [];
  const bearers = new Map<string, string>();
  return [...rows].flatMap(([place, { row, pointer }]) => {
    if (!Array.isArray(row["sameAs"])) return [];
    return (row["sameAs"] as unknown[]).flatMap((entry, index): Finding[] => {
      if (!isObject(entry)) return [];
      const [scheme, value] = [String(entry["scheme"]), String(entry["value"])];
      const key = `${scheme} ${value}`;
      const other = bearers.get(key);
      bearers.set(key, place);
      const state = states?.rows.get(String(row["state"]))?.row["iso2"];
      const fault = flawOf(scheme, value, typeof state === "string" ? state : undefined);
      const message =
        other === undefined ? fault : `“${value}” is the identifier of “${other}”, too.`;
      if (message === undefined) return [];
      return [
        {
          rule: "vocabulary/place-identifier",
          severity: "error",
          message,
          help: "Copy the identifier from the document that is named beside it.",
          place: { file, pointer: `${pointer}/sameAs/${index}/value` },
          parameters: [place, value],
        },
      ];
    });
  });
}

function flawOf(scheme: string, value: string, state: string | undefined): string | undefined {
  if (forms[scheme]?.test(value) === false) return `“${value}” has not the form of ${scheme}.`;
  if (scheme !== "iso-3166-2" || state === undefined || value.startsWith(`${state}-`))
    return undefined;
  return `“${value}” is a code of another State; those of this one begin with ${state}-.`;
}
