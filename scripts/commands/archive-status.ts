import { visible } from "../diagnostics/visible.ts";
import { shortened } from "../diagnostics/shortened.ts";
import { counted } from "../reporters/sentences.ts";
import type { ArchiveFolder } from "../archive/archive-folder.ts";
import { archiveOf, shownPath, sourcesAt, warnOfTracked } from "./archive-folder-of.ts";
import type { SourceWithCopies } from "./archive-folder-of.ts";
import type { Context } from "./command.ts";
import { clean, nothingChecked } from "./exit-status.ts";
import { say } from "./io.ts";
import { deliverAll, outputsOf } from "./output-option.ts";
import type { OutputOptions } from "./output-option.ts";
import { typed } from "./typed.ts";

export interface StatusOptions extends OutputOptions<"text" | "json"> {
  readonly root: string;
}

/** `here`: at least one copy is in this archive; `hashed`: the record lists copies, and none is; `none`: it lists none. */
type State = "here" | "hashed" | "none";

interface Row extends SourceWithCopies {
  readonly state: State;
}

export async function status(context: Context, options: StatusOptions): Promise<number> {
  const { io, installation } = context;
  const { root } = options;
  const archive = archiveOf(context, root);
  const sources = sourcesAt(root);
  if (sources.length === 0) {
    say(io, `casebook: the dataset has no source. Next: ${typed(io, root, "new source")}`);
    return nothingChecked;
  }
  const rows = sources.map((source): Row => ({ ...source, state: stateOf(source, archive) }));
  const listed = new Set(sources.flatMap(({ copies }) => copies.map(({ sha256 }) => sha256)));
  const unlisted = archive.hashes().filter((sha256) => !listed.has(sha256));
  warnOfTracked(context, root, archive);
  await deliverAll(io, outputsOf(options), ({ name }) =>
    name === "json"
      ? `${JSON.stringify({ version: 1, tool: installation.tool, archive: archive.path, sources: rows.map((row) => asJson(row, archive)), unlisted }, null, 2)}\n`
      : asText(rows, unlisted, shownPath(root, archive.path), archive),
  );
  return clean;
}

function stateOf({ copies }: SourceWithCopies, archive: ArchiveFolder): State {
  if (copies.length === 0) return "none";
  return copies.some(({ sha256 }) => archive.fileOf(sha256) !== undefined) ? "here" : "hashed";
}

function asText(
  rows: readonly Row[],
  unlisted: readonly string[],
  folder: string,
  archive: ArchiveFolder,
): string {
  const order: readonly State[] = ["here", "hashed", "none"];
  const width = Math.max(...rows.map(({ id }) => id.length));
  const lines = order.flatMap((state) =>
    rows
      .filter((row) => row.state === state)
      .map(({ id, title, copies }) => {
        const kinds = copies.map(({ sha256, mediaType }) =>
          state === "here" && archive.fileOf(sha256) === undefined ? `(${mediaType})` : mediaType,
        );
        const told = kinds.length > 0 ? kinds.join(", ") : shortened(title);
        return `${state.padEnd(6)}  ${visible(id).padEnd(width)}  ${visible(told)}`;
      }),
  );
  const count = (state: State) => rows.filter((row) => row.state === state).length;
  return [
    ...lines,
    "",
    `${counted(rows.length, "source")}: ${count("here")} with a copy in ${folder}, ${count("hashed")} with a hash only, ${count("none")} with neither`,
    ...(unlisted.length > 0
      ? [
          `${counted(unlisted.length, "document")} here that no source lists: ${unlisted.join(", ")}`,
        ]
      : []),
    "",
  ].join("\n");
}

function asJson({ id, state, copies }: Row, archive: ArchiveFolder) {
  return {
    ...{ id, state },
    copies: copies.map(({ sha256, mediaType }) => ({
      ...{ sha256, mediaType },
      here: archive.fileOf(sha256) !== undefined,
    })),
  };
}
