import type { Claim } from "../schema/records.ts";
import { addressOf, webBaseOf } from "../publish/release/addresses.ts";
import type { Opened, Reader } from "./reader.ts";

type Facts = Readonly<Record<string, unknown>>;

/**
 * What schema.org has words for that are true of a record: a law, and the claims that a record holds, each with
 * the documents that make it. An event or a violation is no Claim: schema.org means what somebody asserts.
 */
export function factsOf(reader: Reader, opened: Opened): Facts | undefined {
  const { claims = [] } = opened.record as { claims?: readonly Claim[] };
  const facts = [
    ...lawOf(reader, opened),
    ...claims.map((claim) => claimOf(reader, opened, claim)),
  ];
  if (facts.length === 0) return undefined;
  return { "@context": "https://schema.org", "@graph": facts };
}

function lawOf(reader: Reader, { collection, name, record }: Opened): Facts[] {
  const { number, adopted, state, kind } = record;
  if (collection !== "laws" || kind === "unidentified" || kind === "standard") return [];
  return [
    {
      ...{ "@type": "Legislation", name: reader.titleOf(name), ...addressIn(reader, name) },
      ...(typeof number === "string" ? { legislationIdentifier: number } : {}),
      ...(typeof adopted === "string" && /^\d{4}(?:-\d\d){0,2}$/.test(adopted)
        ? { legislationDate: adopted }
        : {}),
      ...(typeof state === "string"
        ? { legislationJurisdiction: reader.label("states", state) }
        : {}),
    },
  ];
}

function claimOf(reader: Reader, { name }: Opened, { id, text, citations }: Claim): Facts {
  const bearing = citations.filter(({ supports }) => supports === "full" || supports === "partial");
  const sources = [...new Set(bearing.map(({ source }) => `sources/${source}`))];
  return {
    ...{ "@type": "Claim", ...addressIn(reader, `${name}#${id}`), text },
    ...(sources.length === 0
      ? {}
      : {
          appearance: sources.map((source) => ({
            ...{ "@type": "CreativeWork", name: reader.titleOf(source) },
            ...addressIn(reader, source),
          })),
        }),
  };
}

function addressIn({ release }: Reader, name: string): Facts {
  return webBaseOf(release) === undefined ? {} : { "@id": addressOf(release, name) };
}
