import { summary } from "./shown.ts";
import type { ShownCitation, ShownStatement } from "./shown.ts";
import { seen, verdict } from "./text.ts";

/** One page without scripts and without anything from elsewhere. */
export function evidenceHtml(shown: readonly ShownStatement[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Statements and their passages</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Statements and their passages</h1>
<p>${escaped(summary(shown))}</p>
${shown.map(statement).join("\n")}
</main>
</body>
</html>
`;
}

function statement(one: ShownStatement): string {
  const state =
    one.notCompared !== undefined ? "open" : one.unsaid.length > 0 ? "lacking" : "whole";
  return `<section class="${state}">
<h2>${escaped(one.name)} <small>${escaped(one.kind)}</small></h2>
<ul class="says">${one.says.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>
${one.citations.map(citation).join("\n")}
${verdict(one)
  .map((line) => `<p class="verdict">${escaped(line)}</p>`)
  .join("")}
</section>`;
}

function citation({ place, supports, note, passage, seal }: ShownCitation): string {
  const said =
    typeof passage === "string"
      ? `<p class="hidden">${escaped(passage)}</p>`
      : `<blockquote>${passage
          .map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
          .join("")}</blockquote>`;
  return `<figure>
<figcaption><b>${escaped(place)}</b> <span class="supports">${escaped(supports)}</span> <span class="seal">${escaped(seal)}</span></figcaption>
${said}${note === undefined ? "" : `\n<p class="note">Note: ${escaped(note)}</p>`}
</figure>`;
}

function escaped(text: string): string {
  return seen(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `
:root { color-scheme: light dark; --line: #8886; --faint: #666; --mark: #ffe58a; --bad: #a40000; }
@media (prefers-color-scheme: dark) { :root { --faint: #aaa; --mark: #6b5500; --bad: #ff9c9c; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.1rem; margin: 0 0 .3rem; overflow-wrap: anywhere; }
small, .seal, .note, .hidden { color: var(--faint); font-size: .875rem; font-weight: normal; }
section { border-top: 1px solid var(--line); padding: 1rem 0; }
.says { margin: 0 0 .5rem; padding-left: 1.2rem; }
figure { margin: .75rem 0; }
figcaption { overflow-wrap: anywhere; }
.supports { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; font-size: .875rem; }
blockquote { margin: .3rem 0; padding: .1rem .9rem; border-left: .2rem solid var(--line); white-space: pre-line; }
mark { background: var(--mark); color: inherit; }
.verdict { font-weight: 600; }
.lacking .verdict { color: var(--bad); }
@media print { section { break-inside: avoid; } }
`;
