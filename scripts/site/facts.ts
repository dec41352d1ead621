import { addressOf, webBaseOf } from "../publish/release/addresses.ts";
import type { Opened, Reader } from "./reader.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A law as schema.org has it; other records have no such words that would be true of them. */
export function factsOf(reader: Reader, { collection, name, record }: Opened): Facts | undefined {
  if (collection !== "laws") return undefined;
  const { number, adopted, state, kind } = record;
  if (kind === "unidentified" || kind === "standard") return undefined;
  return {
    ...{ "@context": "https://schema.org", "@type": "Legislation", name: reader.titleOf(name) },
    ...(webBaseOf(reader.release) === undefined ? {} : { "@id": addressOf(reader.release, name) }),
    ...(typeof number === "string" ? { legislationIdentifier: number } : {}),
    ...(typeof adopted === "string" && /^\d{4}(?:-\d\d){0,2}$/.test(adopted)
      ? { legislationDate: adopted }
      : {}),
    ...(typeof state === "string"
      ? { legislationJurisdiction: reader.label("states", state) }
      : {}),
  };
}
