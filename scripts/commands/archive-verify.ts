import { hashOfFile } from "../archive/archive-folder.ts";
import { counted } from "../reporters/sentences.ts";
import { archiveOf, shownPath, sourcesAt, warnOfTracked } from "./archive-folder-of.ts";
import type { Context } from "./command.ts";
import { clean, found, nothingChecked } from "./exit-status.ts";
import { progress, say } from "./io.ts";
import { deliverAll, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";
import { typed } from "./typed.ts";

export interface VerifyOptions extends OutputOptions<"text" | "json"> {
  readonly root: string;
  readonly complete?: true;
}

interface Verdict {
  readonly sha256: string;
  readonly state: "right" | "damaged" | "missing";
  /** The sources that list it. */
  readonly sources: readonly string[];
  /** Its path, as it is shown; undefined if it is missing. */
  readonly file?: string;
}

export async function verifyArchive(context: Context, options: VerifyOptions): Promise<number> {
  const { io, installation } = context;
  const { root, complete = false } = options;
  const archive = archiveOf(context, root);
  const sources = sourcesAt(root);
  const listedBy = (sha256: string) =>
    sources
      .filter(({ copies }) => copies.some((copy) => copy.sha256 === sha256))
      .map(({ id }) => id);
  const here = archive.hashes();
  const listed = new Set(sources.flatMap(({ copies }) => copies.map(({ sha256 }) => sha256)));
  const missing = [...listed].filter((sha256) => !here.includes(sha256)).toSorted();
  warnOfTracked(context, root, archive);
  if (here.length === 0 && !(complete && missing.length > 0)) {
    say(
      io,
      `casebook: ${shownPath(root, archive.path)} holds no document. Next: ${typed(io, root, "archive add SOURCE FILE")}`,
    );
    return nothingChecked;
  }
  const verdicts = [
    ...here.map((sha256, index): Verdict => {
      progress(io, `hashing ${index + 1} of ${here.length} documents`);
      const file = archive.fileOf(sha256)!;
      const state = hashOfFile(file) === sha256 ? "right" : "damaged";
      return { sha256, state, sources: listedBy(sha256), file: shownPath(root, file) };
    }),
    ...missing.map((sha256): Verdict => ({ sha256, state: "missing", sources: listedBy(sha256) })),
  ];
  progress(io, "");
  await deliverAll(io, outputsOf(options), ({ name }) =>
    name === "json"
      ? `${JSON.stringify({ version: 1, tool: installation.tool, archive: archive.path, documents: verdicts }, null, 2)}\n`
      : asText(verdicts, complete, (source) => typed(io, root, `archive add ${source} FILE`)),
  );
  const isFinding = ({ state }: Verdict) =>
    state === "damaged" || (complete && state === "missing");
  return verdicts.some(isFinding) ? found : clean;
}

/** @param add the command that adds a copy of a source */
function asText(
  verdicts: readonly Verdict[],
  complete: boolean,
  add: (source: string) => string,
): string {
  const of = (state: Verdict["state"]) => verdicts.filter((verdict) => verdict.state === state);
  const addAgain = ({ sources }: Verdict) => add(sources[0] ?? "SOURCE");
  return [
    ...of("damaged").map(
      (verdict) =>
        `damaged: ${verdict.file} does not have the hash that it is kept under. Get the document again: ${addAgain(verdict)}`,
    ),
    ...(complete
      ? of("missing").map(
          (verdict) =>
            `missing: ${verdict.sha256} of ${verdict.sources.join(", ")}. Add it: ${addAgain(verdict)}`,
        )
      : []),
    `${counted(of("right").length, "document")} as kept, ${of("damaged").length} damaged; ${counted(of("missing").length, "listed copy").replace(/copys$/, "copies")} not here`,
    "",
  ].join("\n");
}
