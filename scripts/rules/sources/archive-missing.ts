import { recordRule } from "../rule.ts";

/**
 * A post or a recording is kept before it is gone. A warning, and only of what vanishes easily: said of
 * every page on every run it would bury the rest.
 */
export default recordRule({
  id: "sources/archive-missing",
  severity: "warning",
  yieldsTo: { "sources/kind": "record" },
  collections: ["sources"],
  docs: {
    demands:
      "A post, a photograph, a film or an interview that was opened has a copy: its SHA-256, or an archived address.",
    why: "Posts are deleted when they begin to matter, and then nobody can check the statement any more.",
    source: "Berkeley Protocol on Digital Open Source Investigations (2020), on preservation",
    failing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: post, supports: unchecked }] }`,
      "sources/post": post(""),
    },
    passing: {
      "cases/other": `openQuestions:
  - { id: how-many, text: How many took part?, citations: [{ source: post, supports: unchecked }] }`,
      "sources/post": post(
        "copies:\n  - { sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, mediaType: text/html }",
      ),
    },
  },
  check({ value }, report) {
    if (!fleeting.has(value.kind) || value.retrieved === undefined) return;
    if ((value.copies ?? []).length > 0) return;
    report({
      pointer: "/copies",
      at: "key",
      message: "This may be gone tomorrow, and no copy of it is recorded.",
      help: "Keep a copy outside the repository and add its SHA-256 under “copies”, or the address in an archive.",
      related: [{ pointer: "/kind", message: "what it is" }],
    });
  },
});

const fleeting: ReadonlySet<string> = new Set(["social-media", "photo-video", "interview"]);

function post(copies: string): string {
  return `title: A post about the meeting
kind: social-media
date: "2016-05-15"
retrieved: "2020-01-15"
urls: ["https://social.example/1"]
${copies}`;
}
