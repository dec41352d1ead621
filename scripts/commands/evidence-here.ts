import { textOfCopy } from "../archive/text-of-copy.ts";
import { EXTRACTOR, UnreadableDocument } from "../archive/text/document-text.ts";
import { visible } from "../diagnostics/visible.ts";
import { sourceText } from "../evidence/evidence.ts";
import type { Evidence, SourceText } from "../evidence/evidence.ts";
import { archiveOf, sourcesAt } from "./archive-folder-of.ts";
import type { Context } from "./command.ts";
import { progress, say } from "./io.ts";

/** The texts of sources, and what to remember them by. */
export interface EvidenceHere {
  readonly evidence: Evidence;
  /** Changes with every text. */
  readonly key: string;
}

/**
 * Reads the text of every source of which a copy is in the archive: the first copy that its record lists
 * and that is here. A copy that cannot be read is named, and counts as not here.
 */
export async function evidenceHere(context: Context, root: string): Promise<EvidenceHere> {
  const { io, installation } = context;
  const archive = archiveOf(context, root);
  const sources = new Map<string, SourceText>();
  for (const { id, copies, outline } of sourcesAt(root)) {
    for (const copy of copies) {
      try {
        if (archive.fileOf(copy.sha256) !== undefined) progress(io, `reading ${id}`);
        const text = await textOfCopy(archive, copy, installation.takeText);
        if (!text) continue;
        sources.set(id, sourceText(copy.sha256, text, outline));
        break;
      } catch (error) {
        if (!(error instanceof UnreadableDocument)) throw error;
        say(io, `casebook: A copy of “${id}” was not read. ${visible(error.message)}`);
      }
    }
  }
  progress(io, "");
  const copies = [...sources.values()].map(({ copy }) => copy);
  return { evidence: { sources }, key: [EXTRACTOR, ...copies].join(" ") };
}
