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
