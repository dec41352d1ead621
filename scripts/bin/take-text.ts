import { spawn } from "node:child_process";
import type { TakeText } from "../archive/text-of-copy.ts";
import { UnreadableDocument } from "../archive/text/document-text.ts";
import type { DocumentText } from "../archive/text/document-text.ts";

/** What `read-document.ts` writes to its standard output. */
export type Answer =
  | { readonly ok: true; readonly text: DocumentText }
  | { readonly ok: false; readonly reason: string };

/**
 * Takes the text of a file in a process of its own, which watches its own memory and time: a file made to
 * exhaust them ends that process and not this one.
 *
 * @param reader the bundle of `read-document.ts`
 * @param megabytes of memory that the process may take
 */
export function textTaker(reader: string, megabytes = 1024): TakeText {
  return async (file, mediaType) => {
    const answer = await new Promise<Answer>((done, failed) => {
      const child = spawn(process.execPath, [reader, file, mediaType, String(megabytes)], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const pieces: Buffer[] = [];
      child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
      child.on("error", failed);
      child.on("close", (status) => {
        if (status !== 0) done({ ok: false, reason: TOO_MUCH });
        else done(JSON.parse(Buffer.concat(pieces).toString("utf8")) as Answer);
      });
    });
    if (!answer.ok) throw new UnreadableDocument(answer.reason);
    return answer.text;
  };
}

const TOO_MUCH =
  "To read it takes more than a gigabyte of memory or two minutes, as with no ordinary document; it was given up.";
