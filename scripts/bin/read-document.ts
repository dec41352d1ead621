import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { UnreadableDocument } from "../archive/text/document-text.ts";
import { readDocument } from "../archive/text/read-document.ts";
import type { Answer } from "./take-text.ts";

/** In bytes: what this process may take, with everything that Node takes. */
const MOST_MEMORY = 1024 * 1024 * 1024;
/** In milliseconds. */
const MOST_TIME = 120_000;

/**
 * The program that reads one document: FILE MEDIA-TYPE. It writes an `Answer` and ends with 0; beyond its
 * limits it ends at once. A thread of its own watches them, because a reader that loops hears nothing.
 */
const watch = new Worker(
  `const began = Date.now();
   setInterval(() => {
     if (process.memoryUsage.rss() > ${MOST_MEMORY} || Date.now() - began > ${MOST_TIME})
       process.kill(process.pid, "SIGKILL");
   }, 50);`,
  { eval: true },
);
watch.unref();

// Readers talk to whoever looks at a terminal, and pdf.js looks for a canvas to draw on; here nothing is drawn.
for (const name of ["log", "info", "warn", "error"] as const) console[name] = () => {};
process.getBuiltinModule = () => undefined;

const [file = "", mediaType = ""] = process.argv.slice(2);
const answer = await answerOf(file, mediaType);
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

async function answerOf(file: string, mediaType: string): Promise<Answer> {
  try {
    return { ok: true, text: await readDocument(readFileSync(file), mediaType) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { ok: false, reason: error.message };
    // Readers fail in many ways on a damaged file.
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { ok: false, reason: `It is damaged and cannot be read: ${why}.` };
  }
}
