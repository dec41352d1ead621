import { unzipSync } from "fflate";
import type { Api } from "./api.ts";
import { mostBytes, readOutcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

/** The name of the artifact, and of the only file in it. */
export const artifactName = "gate";
export const artifactFile = "gate.json";

/** Bytes of the archive; packing does not make JSON larger. */
const mostPacked = mostBytes + 4096;

/**
 * The outcome that a run left, or why it is missing. Nothing is written to the disk, and nothing larger than
 * an outcome, by its declared or its real size, is unpacked.
 */
export async function outcomeOf(
  api: Api,
  run: number,
): Promise<Outcome | { readonly fault: string }> {
  const { artifacts } = await api.get<{
    artifacts: { id: number; name: string; size_in_bytes: number; expired: boolean }[];
  }>(`/actions/runs/${run}/artifacts?name=${artifactName}&per_page=100`);
  const found = artifacts.filter(({ name, expired }) => name === artifactName && !expired);
  // A repeated run leaves one each time.
  const newest = found.toSorted((a, b) => b.id - a.id)[0];
  if (newest === undefined) return { fault: "it stopped before the records were judged" };
  if (newest.size_in_bytes > mostPacked) return { fault: "it is too large" };
  return unpacked(await api.bytes(`/actions/artifacts/${newest.id}/zip`, mostPacked));
}

/** The outcome in an archive. */
export function unpacked(archive: Uint8Array): Outcome | { readonly fault: string } {
  let files: Record<string, Uint8Array>;
  let entries = 0;
  try {
    files = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        return name === artifactFile && originalSize <= mostBytes && entries === 1;
      },
    });
  } catch {
    return { fault: "it cannot be unpacked" };
  }
  const file = files[artifactFile];
  if (file === undefined || entries !== 1)
    return { fault: "it is not the one small file it should be" };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return { fault: "it is not text" };
  }
  return readOutcome(text);
}
