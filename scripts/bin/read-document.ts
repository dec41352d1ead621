import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { UnreadableDocument } from "../archive/text/document-text.ts";
import { readDocument } from "../archive/text/read-document.ts";
import type { Answer } from "./take-text.ts";

/** In milliseconds: of the processor, and until the end, as other programs may be busy. */
const MOST_TIME = 120_000;
const MOST_WAITING = 900_000;

/**
 * The program that reads one document: FILE MEDIA-TYPE MEGABYTES, the memory that it may take. It writes
 * an `Answer` and ends with 0; beyond its limits it ends at once. A thread of its own watches them, because
 * a reader that loops hears nothing.
 */
const [file = "", mediaType = "", megabytes = ""] = process.argv.slice(2);
const watch = new Worker(
  `const began = Date.now();
   const look = () => {
     const { user, system } = process.cpuUsage();
     if (
       process.memoryUsage.rss() > ${Number(megabytes)} * 1024 * 1024 ||
       (user + system) / 1000 > ${MOST_TIME} ||
       Date.now() - began > ${MOST_WAITING}
     )
       process.kill(process.pid, "SIGKILL");
   };
   look();
   setInterval(look, 50);
   require("node:worker_threads").parentPort.postMessage("watching");`,
  { eval: true },
);
await once(watch, "message");
watch.unref();

// Readers talk to whoever looks at a terminal, and pdf.js looks for a canvas to draw on; here nothing is drawn.
for (const name of ["log", "info", "warn", "error"] as const) console[name] = () => {};
process.getBuiltinModule = () => undefined;

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
