import { readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { deltaOf } from "../../scripts/publish/release/delta.ts";
import { comparedOf } from "../../scripts/publish/release/history.ts";
import type { PreviousRelease } from "../../scripts/publish/release/previous-release.ts";
import type { Search } from "../../scripts/publish/output/scan.ts";
import { searchFor } from "../../scripts/publish/output/scan.ts";
import type { Release } from "../../scripts/publish/release/release.ts";
import { schemas } from "../schemas.ts";
import { site } from "../../scripts/site/site.ts";
import { recordsIn, writtenIn } from "../publish/written.ts";
import { filesBelow, pageKinds, shippedSite } from "./built.ts";

let folder: string;
let files: readonly string[];
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const pages = () => files.filter((path) => path.endsWith(".html"));

beforeAll(async () => {
  folder = shippedSite();
  files = filesBelow(folder);
});

test("every internal link leads to a file, and every anchor to an element", () => {
  const there = new Set(files);
  const anchors = new Map<string, Set<string>>();
  const broken: string[] = [];
  for (const page of pages()) {
    const html = read(page);
    for (const [, link = ""] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^(?:https?:|data:)/.test(link)) continue;
      const [way = "", anchor] = link.replaceAll("&amp;", "&").split("#", 2);
      const path = way.split("?", 1)[0]!;
      const target =
        path === "" ? page : normalize(join(dirname(page), path)).replaceAll("\\", "/");
      if (!there.has(target)) broken.push(`${page}: ${link}`);
      else if (anchor && !idsOf(target).has(anchor)) broken.push(`${page}: ${link} (anchor)`);
    }
  }
  expect(broken.slice(0, 20)).toEqual([]);

  function idsOf(page: string): Set<string> {
    let ids = anchors.get(page);
    if (!ids)
      anchors.set(
        page,
        (ids = new Set([...read(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))),
      );
    return ids;
  }
});

test("no field is a name without a value", () => {
  expect(pages().filter((path) => /<dt>[^<]+<\/dt><dd>\s*<\/dd>/.test(read(path)))).toEqual([]);
});

test("what a program worked out is marked: an address by its symbol, and the seal of a place", () => {
  const page = read("recommendations/a-hrc-28-10.html");
  expect(page).toContain("document (address derived from its symbol)");
  expect(page).toContain('href="https://undocs.org/A/HRC/28/10"');
  expect(page).toMatch(/<span class="seal" title="[0-9a-f]{64}">/);
  expect(read("figures.html")).toContain("What stands behind the statements");
});

test("a place of several paragraphs is in the plural", () => {
  const singular = pages().flatMap((page) =>
    [
      ...read(page).matchAll(/\b(?:paragraph|page|article|recommendation|item|footnote) \d+–\d+/g),
    ].map(([place]) => `${page}: ${place}`),
  );
  expect(singular.slice(0, 10)).toEqual([]);
  expect(read("reviews/upr-kaz-2.html")).toContain("paragraphs 124–126");
});

test("no id stands twice in a page", () => {
  const twice = pages().flatMap((page) => {
    const ids = [...read(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: ${id}`);
  });
  expect(twice.slice(0, 10)).toEqual([]);
});

describe("valid HTML", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // Our ids are names of the dataset, and the HTML is written by a program.
      ...{ "valid-id": "off", "no-trailing-whitespace": "off", "doctype-style": "off" },
      ...{
        "long-title": "off",
        "attribute-boolean-style": "off",
        "void-style": "off",
        "require-sri": "off",
      },
    },
  });
  test.each(pageKinds)("%s", async (path) => {
    const { results } = await validator.validateString(read(path));
    const messages = results.flatMap(({ messages }) => messages);
    expect(messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)).toEqual(
      [],
    );
  });
});

test("pages bring no script or style of their own, and load nothing from elsewhere", () => {
  for (const page of pages()) {
    const html = read(page);
    expect(html, page).toContain(
      `http-equiv="Content-Security-Policy" content="default-src 'none';`,
    );
    expect(html, page).not.toMatch(
      /<style|\sstyle=|\son[a-z]+="|<script(?![^>]*(?:src="|type="application\/ld))/,
    );
    expect(html, page).not.toMatch(
      /<(?:script|img|link)[^>]*(?:src|rel="stylesheet" href)="(?:https?:)?\/\//,
    );
  }
});

test("pages are small", () => {
  const packed = (path: string) => gzipSync(read(path)).length;
  const large = pages().filter(
    (page) => packed(page) > (page === "tracker.html" ? 120_000 : 60_000),
  );
  expect(large).toEqual([]);
  expect(packed("assets/site.css") + packed("assets/site.js")).toBeLessThan(30_000);
});

test("the references to many statements stand on several pages, and the first leads to each", () => {
  const first = "recommendations/a-hrc-28-10.cite.html";
  const { document } = parseHTML(read(first));
  const links = [...document.querySelectorAll("#cited > li")].map((item) => [
    item.id,
    item.querySelector("a")!.getAttribute("href"),
  ]);
  const divided = pages().filter((path) => /\/a-hrc-28-10\.cite-\d+\.html$/.test(path));
  expect(divided.length).toBeGreaterThan(2);
  const sections = divided.flatMap((path) => {
    const page = parseHTML(read(path)).document;
    expect(page.querySelector("#all-cited")!.getAttribute("href")).toBe(`../${first}`);
    return [...page.querySelectorAll("main section")].map(({ id }) => [id, `../${path}#${id}`]);
  });
  expect(links.toSorted()).toEqual(sections.toSorted());
  const items = JSON.parse(read("recommendations/a-hrc-28-10.json")).items as { id: string }[];
  const listed = new Set(links.map(([id]) => id));
  expect(items.filter(({ id }) => !listed.has(id))).toEqual([]);
  const large = pages().filter((path) => path.includes(".cite") && read(path).length > 300_000);
  expect(large).toEqual([]);
});

test("people are kept from search engines and from the index", () => {
  for (const page of pages().filter((path) => path.startsWith("people/")))
    expect(read(page), page).toContain('<meta name="robots" content="noindex"');
  const index = files
    .filter((path) => path.startsWith("assets/search/"))
    .map(read)
    .join("\n");
  expect(index).not.toContain("people/");
});

test("a record page has all statements of the record, with the same addresses as the tables", () => {
  const { document } = parseHTML(read("cases/kz-bokayev-ayan.html"));
  const record = JSON.parse(read("cases/kz-bokayev-ayan.json")) as Record<string, { id: string }[]>;
  for (const list of ["events", "violations", "statuses"])
    for (const { id } of record[list]!) expect(document.getElementById(id), id).not.toBeNull();
});

test("every record has its JSON at the path of its page", () => {
  const json = new Set(files.filter((path) => path.endsWith(".json")));
  const records = pages().filter(
    (path) => /^[a-z]+\/[^/]+\.html$/.test(path) && !/index|\.cite/.test(path),
  );
  expect(records.filter((path) => !json.has(path.replace(/html$/, "json")))).toEqual([]);
  expect(statSync(join(folder, "cases/kz-feminita.json")).size).toBeGreaterThan(500);
});

describe("a dataset with hostile texts", () => {
  const hostile = `"><img src=x onerror=alert(1)></script><script>alert(2)</script>{{evil}} \u202E`;
  const written = () => siteOf({ title: hostile, names: hostile });

  test("shows them as text", () => {
    const pages = [...written()].filter(([path]) => path.endsWith(".html"));
    for (const [path, html] of pages) {
      const { document } = parseHTML(html);
      const scripts = [...document.querySelectorAll("script")].filter(
        (one) => !one.getAttribute("src"),
      );
      expect(
        scripts.every((one) => one.getAttribute("type") === "application/ld+json"),
        path,
      ).toBe(true);
      expect(document.querySelectorAll("img, [onerror]").length, path).toBe(0);
    }
    const { document } = parseHTML(written().get("site/cases/kz-x.html")!);
    expect(document.querySelector("h1")!.textContent).toBe(hostile);
  });

  test("gives the same bytes twice", () => {
    expect([...written()]).toEqual([...written()]);
  });
});

test("the scan finds a withheld value in a page, also as HTML writes it", () => {
  const search = searchFor([
    { text: `O'Neil & "Co" <x>`, origin: "data/people/a.yml /restricted/name" },
  ]);
  siteOf({ title: `Of O'Neil & "Co" <x>`, names: "A name" }, search);
  expect(search.found.some(({ path }) => path === "site/cases/kz-x.html")).toBe(true);
});

test("a name that moved leads on; a withdrawn record leaves a page that says only that", () => {
  const written = siteOf({ title: "A case", names: "A name" });
  expect(written.get("site/cases/kz-old.html")).toContain('href="../cases/kz-x.html"');
  const withdrawn = parseHTML(written.get("site/cases/kz-gone.html")!).document;
  expect(withdrawn.querySelector("main")!.textContent).toBe("This record was withdrawn.");
  expect(written.get("site/cases/kz-gone.html")).not.toContain("at-risk");
  const left = parseHTML(written.get("site/cases/kz-x.html")!).document;
  expect(left.getElementById("taken")!.querySelector("a")!.getAttribute("href")).toContain(
    "#arrest",
  );
  expect(left.getElementById("threat")!.textContent).toBe("threat: withdrawn");
});

test("with a repository, a page leads to its file, and to the forms", () => {
  const written = siteOf({
    title: "A case",
    names: "A name",
    repository: "https://github.com/a/b",
  });
  const links = (page: string) =>
    [...parseHTML(written.get(page)!).document.querySelectorAll("a[rel]")].map((link) =>
      link.getAttribute("href"),
    );
  expect(links("site/cases/kz-x.html")).toContain(
    "https://github.com/a/b/blob/HEAD/data/cases/kz-x.yml",
  );
  expect(links("site/contribute.html")).toEqual(
    [
      ...["blob/HEAD/CONTRIBUTING.md", "issues/new?template=correction.yml"],
      ...["security/advisories/new", "blob/HEAD/SECURITY.md", "blob/HEAD/TAKEDOWN.md"],
    ].map((path) => `https://github.com/a/b/${path}`),
  );
});

test("with a base, pages, sitemap and identifiers are one address space", () => {
  const written = siteOf({ title: "A case", names: "A name", baseIri: "https://example.org/kz/" });
  const page = written.get("site/cases/kz-x.html")!;
  expect(page).toContain('rel="canonical" href="https://example.org/kz/cases/kz-x"');
  const block = parseHTML(page).document.querySelector("script[type='application/ld+json']")!;
  expect(JSON.parse(block.textContent)).toMatchObject({
    "@graph": [
      {
        ...{ "@type": "Claim", "@id": "https://example.org/kz/cases/kz-x#closed", text: "A case" },
        appearance: [{ "@type": "CreativeWork", "@id": "https://example.org/kz/sources/s" }],
      },
    ],
  });
  expect(written.get("site/sitemap.xml")).toContain("<loc>https://example.org/kz/cases/kz-x</loc>");
  expect(written.get("site/sitemap.xml")).not.toContain("people/");
  expect(written.get("site/schemas/cases.schema.json")).toContain(
    '"$id": "https://example.org/kz/schemas/cases.schema.json"',
  );
});

test("with a previous release and a day of release there are changes and a feed, without people", () => {
  const before = releaseOf({ title: "A case", names: "A name" });
  const release = releaseOf({
    title: "Another title",
    names: "Another name",
    issued: "2026-05-01",
  });
  const previous = {
    ...comparedOf(before),
    schemaVersion: before.schemas.version,
    issued: undefined,
  } as PreviousRelease;
  const written = writtenIn([site({})], release, undefined, {
    formats: [],
    history: [],
    delta: deltaOf(release, previous),
  });
  const { document } = parseHTML(written.get("site/changes.html")!);
  expect(document.querySelector("main")!.textContent).toContain("Another title");
  const feed = written.get("site/changes.atom")!;
  expect(feed).toContain("<updated>2026-05-01T00:00:00Z</updated>");
  expect(feed).toContain("urn:casebook:cases/kz-x");
  expect(feed).not.toContain("people/");
  expect(written.get("site/cases/kz-x.html")).toContain("Changed since");
});

test("a dataset without records of a kind has no way to an empty list of them, nor an empty figure", () => {
  const written = siteOf({ title: "A case", names: "First Person" });
  const inHeader = (path: string) =>
    [...parseHTML(written.get(path)!).document.querySelectorAll("nav a")].map((link) =>
      link.getAttribute("href"),
    );
  const all = ["cases", "sources", "people", "organizations", "laws", "statistics"];
  const held = all.filter((collection) =>
    [...written.keys()].some((path) => new RegExp(`^site/${collection}/(?!index\\.)`).test(path)),
  );
  expect(held).toContain("cases");
  expect(held.length).toBeLessThan(all.length);
  const lists = inHeader("site/index.html").filter((link) => link?.endsWith("/index.html"));
  expect(lists).toEqual(held.map((collection) => `${collection}/index.html`));
  const { document } = parseHTML(written.get("site/figures.html")!);
  for (const section of document.querySelectorAll("main section"))
    expect(section.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
  const home = parseHTML(written.get("site/index.html")!).document;
  const counts = [...home.querySelectorAll(".figures strong")].map((count) => count.textContent);
  expect(counts.length).toBeGreaterThan(0);
  expect(counts).not.toContain("0");
});

interface Texts {
  readonly title: string;
  readonly names: string;
  readonly baseIri?: string;
  readonly issued?: string;
  readonly repository?: string;
}

/** The site of a small dataset. */
function siteOf(texts: Texts, search?: Search): Map<string, string> {
  return writtenIn([site({})], releaseOf(texts), search);
}

function releaseOf(texts: Texts): Release {
  const citations = [{ source: "s", supports: "full" }];
  return {
    dataset: {
      title: "Example",
      description: "For tests.",
      version: "1.0.0",
      visibility: "public",
      licence: "CC-BY-4.0",
      ...(texts.baseIri && { baseIri: texts.baseIri }),
      ...(texts.issued && { issued: texts.issued }),
      ...(texts.repository && { repository: texts.repository }),
    },
    records: recordsIn({
      cases: {
        "kz-x": {
          ...{
            title: texts.title,
            kind: "individual",
            state: "XAA",
            summary: texts.title,
            people: ["a"],
            claims: [{ id: "closed", text: texts.title, status: "reported", citations }],
          },
          events: [
            { id: "arrest", type: "arrest", date: "2016-05", summary: texts.title, citations },
          ],
        },
      },
      people: {
        a: {
          names: [{ id: "en", value: texts.names, lang: "en", kind: "preferred", citations }],
          naming: [{ id: "a", ground: "deceased", note: "Died.", decided: "2026-01-01" }],
        },
      },
      sources: { s: { kind: "news", title: texts.title, urls: ["https://example.org/?a=1&b=2"] } },
    }),
    redirects: [
      { from: "cases/kz-old", to: ["cases/kz-x"], kind: "moved", date: "2026-01-01" },
      { from: "cases/kz-x#taken", to: ["cases/kz-x#arrest"], kind: "moved", date: "2026-01-01" },
    ],
    tombstones: [
      { record: "cases/kz-gone", date: "2026-01-01", reason: "at-risk" },
      { record: "cases/kz-x#threat", date: "2026-01-01", reason: "at-risk" },
    ],
    ...{ reasons: [], commit: null, schemas, recordTypes: "" },
    tool: { name: "casebook", version: "0" },
  };
}
