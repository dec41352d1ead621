import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { iriOf, pageOf, webBaseOf } from "../publish/release/addresses.ts";
import { T, renderedIn, textOf } from "./here.tsx";
import type { Changed, TextKey } from "./here.tsx";
import type { Reader } from "./reader.ts";

/** A page of the site, apart from its content. */
export interface Page {
  /** Below the site: `cases/kz-x.html`. */
  readonly path: string;
  readonly title: string;
  /** For search engines and previews, in a sentence. */
  readonly description?: string | undefined;
  /** The path of the same as JSON, below the site. */
  readonly json?: string;
  /** Full name of the record or part that the page is about. */
  readonly about?: string;
  /** Search engines are asked to leave it out. */
  readonly hidden?: boolean;
  /** Facts for machines (schema.org). */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}

/** What every page links to, in this order; lists of a collection only if it has records. */
const menu: readonly (readonly [path: string, TextKey, collection?: string])[] = [
  ["cases/index.html", "cases", "cases"],
  ["tracker.html", "tracker", "recommendations"],
  ["disagreements.html", "disagreements"],
  ["sources/index.html", "sources", "sources"],
  ["people/index.html", "people", "people"],
  ["organizations/index.html", "organizations", "organizations"],
  ["laws/index.html", "laws", "laws"],
  ["statistics/index.html", "statistics", "statistics"],
  ["data.html", "data"],
];

/**
 * Nothing but files of this site, and no inline script or style. `file:` is for a site opened from a disk; a
 * page from the web cannot load such files anyway.
 */
const policy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; connect-src 'none'; base-uri 'none'; form-action 'self' file:; object-src 'none'";

/** A whole page as HTML. */
export function pageHtml(
  reader: Reader,
  changed: Changed | undefined,
  page: Page,
  content: ComponentChildren,
): string {
  const up = "../".repeat(page.path.split("/").length - 1);
  const { dataset } = reader.release;
  const base = webBaseOf(reader.release);
  const { head, top, bottom } = frameOf(reader, up);
  const here = { reader, up, record: ownRecord(page), changed };
  const main = renderedIn(here, <main id="content">{content}</main>);
  const about = renderToString(
    <>
      <title>{`${page.title} · ${String(dataset["title"])}`}</title>
      {page.description === undefined ? null : (
        <meta name="description" content={page.description} />
      )}
      {page.hidden ? <meta name="robots" content="noindex" /> : null}
    </>,
  );
  const links =
    base === undefined && page.json === undefined
      ? ""
      : renderToString(
          <>
            {base !== undefined && page.about !== undefined ? (
              <link rel="canonical" href={iriOf(base, page.about)} />
            ) : null}
            {page.json === undefined ? null : (
              <link rel="alternate" type="application/json" href={up + page.json} />
            )}
          </>,
        );
  const facts =
    page.facts === undefined
      ? ""
      : `<script type="application/ld+json">${dataBlock(page.facts)}</script>`;
  return `<!doctype html>\n<html lang="en"><head>${head.begin}${about}${head.style}${links}${head.script}${facts}</head><body>${top}${main}${bottom}</body></html>\n`;
}

/** What stands around the content of a page. */
interface Frame {
  /** What does not differ from page to page of the head. */
  readonly head: { readonly begin: string; readonly style: string; readonly script: string };
  readonly top: string;
  readonly bottom: string;
}

const frames = new WeakMap<Reader, Map<string, Frame>>();

/** The frame of all pages of one depth is the same, so it is made once. */
function frameOf(reader: Reader, up: string): Frame {
  let known = frames.get(reader);
  if (!known) frames.set(reader, (known = new Map()));
  let frame = known.get(up);
  if (!frame) known.set(up, (frame = madeFrame(reader, up)));
  return frame;
}

function madeFrame({ release: { dataset, records } }: Reader, up: string): Frame {
  const holds = (collection: string) => (records.ids.get(collection)?.length ?? 0) > 0;
  const [title, version, licence] = [dataset["title"], dataset["version"], dataset["licence"]];
  return {
    head: {
      begin: renderToString(
        <>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content={policy} />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="referrer" content="no-referrer" />
        </>,
      ),
      style: renderToString(<link rel="stylesheet" href={`${up}assets/site.css`} />),
      script: renderToString(<script src={`${up}assets/site.js`} defer />),
    },
    top: renderToString(
      <>
        <a class="skip" href="#content">
          <T k="skip" />
        </a>
        <Header title={String(title)} up={up} holds={holds} />
      </>,
    ),
    bottom: renderToString(<Footer version={String(version)} licence={String(licence)} up={up} />),
  };
}

/** The record, if this is its own page. */
function ownRecord({ path, about }: Page): string | undefined {
  return about !== undefined && path === pageOf(about) && !about.includes("#") ? about : undefined;
}

/** JSON inside of HTML: no text of a record can end the element. */
function dataBlock(facts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(facts).replaceAll("<", "\\u003c");
}

function Header({
  title,
  up,
  holds,
}: {
  readonly title: string;
  readonly up: string;
  readonly holds: (collection: string) => boolean;
}) {
  const shown = menu.filter(([, , collection]) => collection === undefined || holds(collection));
  return (
    <header class="top">
      <div class="bar">
        <a class="brand" href={`${up}index.html`}>
          {title}
        </a>
        <form class="find" role="search" action={`${up}search.html`} method="get">
          <input
            type="search"
            name="q"
            dir="auto"
            aria-label={textOf("search")}
            placeholder={textOf("search")}
          />
          <button type="submit">
            <T k="search" />
          </button>
        </form>
      </div>
      <nav aria-label={textOf("menu")}>
        <ul>
          {shown.map(([path, key]) => (
            <li key={path}>
              <a href={up + path}>
                <T k={key} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Footer({
  version,
  licence,
  up,
}: {
  readonly version: string;
  readonly licence: string;
  readonly up: string;
}) {
  return (
    <footer>
      <p>
        <T k="version" /> {version} · {licence} ·{" "}
        <a href={`${up}changes.html`}>
          <T k="changes" />
        </a>{" "}
        ·{" "}
        <a href={`${up}contribute.html`}>
          <T k="contribute" />
        </a>{" "}
        ·{" "}
        <a href={`${up}contribute.html#danger`}>
          <T k="danger" />
        </a>
      </p>
      <p class="languages" id="languages" data-up={up} hidden />
    </footer>
  );
}
