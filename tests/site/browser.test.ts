import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { temporaryFolder } from "../temporary-folder.ts";
import { startBrowser } from "./browser.ts";
import { arabic, arabicSite, pageKinds, shippedSite } from "./built.ts";

const browser = await startBrowser();
let folder: string;
let server: Server;

beforeAll(async () => {
  if (!browser) return;
  folder = shippedSite();
  server = await served();
});

afterAll(async () => {
  server?.close();
  await browser?.close();
});

describe.skipIf(!browser)("in a browser", () => {
  test.each(pageKinds)("%s, from a disk, without a fault, in light and in dark", async (path) => {
    await onPage(fileAddress(path), { colorScheme: "light" }, async (page) => {
      await page.evaluate(axe.source);
      const byLevel = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
      expect(await faultsOf(page, byLevel), "light").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await faultsOf(page, ["color-contrast"]), "dark").toEqual([]);
    });
  });

  test.each(["Бокаев", "Bokaev", "Bokayev"])(
    "a search for %s finds what happened to him",
    async (query) => {
      const links = await found(query);
      expect(links.some((link) => link.startsWith("cases/kz-bokayev-ayan.html#"))).toBe(true);
    },
  );

  test("124.4 is not 124.40", async () => {
    expect((await found("124.4"))[0]).toBe("recommendations/a-hrc-28-10/124.4.html");
    expect(await found("124.4")).not.toContain("recommendations/a-hrc-28-10/124.40.html");
    expect(await found("124.40")).toContain("recommendations/a-hrc-28-10/124.40.html");
  });

  test("a symbol is found whole", async () => {
    expect(await found("A/HRC/28/10")).toContain("sources/a-hrc-28-10.html");
    expect(await found("a/hrc/28/1")).not.toContain("sources/a-hrc-28-10.html");
  });

  test("the filters of the tracker are in the address, and survive a reload", async () => {
    await onPage(fileAddress("tracker.html"), {}, async (page) => {
      const all = await shownRows(page);
      await page.selectOption("select[name=theme]", "torture");
      await page.selectOption("select[name=position]", "supported");
      const some = await shownRows(page);
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(page.url()).toContain("?position=supported&theme=torture");
      await page.reload();
      expect(await shownRows(page)).toBe(some);
      await page.click("button[type=reset]");
      await expect.poll(() => shownRows(page)).toBe(all);
      expect(page.url()).not.toContain("?");
    });
  });

  test("the rows that a filter leaves are a workbook, CSV and JSON whose cells are texts", async () => {
    const files = temporaryFolder();
    await onPage(
      `${fileAddress("tracker.html")}?theme=torture&position=supported`,
      {},
      async (page) => {
        const shown = await shownRows(page);
        const saved = async (ending: string) => {
          const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.click(`button[data-download=${ending}]`),
          ]);
          const path = join(files, download.suggestedFilename());
          await download.saveAs(path);
          return readFileSync(path);
        };
        const [sheet] = await readWorkbook(await saved("xlsx"));
        const objects = JSON.parse(String(await saved("json"))) as object[];
        const lines = parse(await saved("csv"), { bom: true }) as string[][];
        expect([sheet!.data.length, lines.length, objects.length]).toEqual([
          shown + 1,
          shown + 1,
          shown,
        ]);
        const [, first] = sheet!.data;
        expect(first).toEqual(Object.values(objects[0]!).map((cell) => cell || null));
        expect(String(first!.at(-1))).toContain("recommendations/");
        expect(lines[1]![1]).toBe(first![1]);
      },
    );
  });

  test("under a prefix of a server, links and search work", async () => {
    const { port } = server.address() as AddressInfo;
    await onPage(
      `http://127.0.0.1:${port}/a/prefix/cases/kz-bokayev-ayan.html`,
      {},
      async (page) => {
        await page.fill(".find input", "Бокаев");
        await page.press(".find input", "Enter");
        await page.waitForSelector("#results a");
        await page.click("#results a");
        expect(page.url()).toMatch(
          /\/a\/prefix\/(?:cases|organizations|sources|recommendations)\//,
        );
        expect(await page.locator("h1").count()).toBe(1);
      },
    );
  });

  test("without script, all but search and filters is there", async () => {
    await onPage(fileAddress("tracker.html"), { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("#filters").isVisible()).toBe(false);
      await page.click("#tracker tbody tr:nth-child(2) a");
      expect(await page.locator("h1").innerText()).toContain("124.1");
    });
    await onPage(fileAddress("search.html"), { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("noscript").innerText()).toContain("JavaScript");
    });
  });

  test("the keyboard reaches the content first, and then every link and field", async () => {
    await onPage(fileAddress("tracker.html"), {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("skip");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
      await page.keyboard.press("/");
      expect(await page.evaluate("document.activeElement.name")).not.toBe("");
    });
  });

  test("the address of a statement on the first page of references leads to where it stands", async () => {
    const first = "recommendations/a-hrc-28-10.cite.html";
    await onPage(`${fileAddress(first)}#126.1`, {}, async (page) => {
      await page.waitForSelector("section[id='126.1']");
      expect(page.url()).toMatch(/a-hrc-28-10\.cite-\d+\.html#126\.1$/);
    });
    const another = first.replace(".cite", ".cite-1");
    await onPage(`${fileAddress(another)}#126.1`, {}, async (page) => {
      await page.waitForSelector("li[id='126.1']");
      expect(page.url()).toContain(`${first}?listed#126.1`);
    });
  });

  test("at the width of a phone, and at 200 %, nothing but wide tables and pictures is cut", async () => {
    for (const path of [
      "index.html",
      "cases/kz-bokayev-ayan.html",
      "tracker.html",
      "disagreements.html",
    ])
      await onPage(fileAddress(path), { viewport: { width: 360, height: 700 } }, async (page) => {
        const wide = await page.evaluate("document.documentElement.scrollWidth");
        expect(wide, path).toBeLessThanOrEqual(360);
      });
  });
});

describe.skipIf(!browser)("a dataset with Arabic texts, in a browser", () => {
  let site: string;
  beforeAll(async () => {
    site = await arabicSite();
  });

  test("a text runs from right to left, and numbers, symbols and Latin names in it from left to right", async () => {
    await onPage(fileAddress("cases/other.html", site), {}, async (page) => {
      const [first, symbol, slash, number, decimal, name, end] = await places(page, ".text", [
        ...["فرّقت", "A/HRC", "28/10", "124", ".4", "Freedom", "House"],
      ]);
      expect(first! > symbol! && symbol! > number! && number! > name!).toBe(true);
      expect(symbol! < slash! && number! < decimal! && name! < end!).toBe(true);
      const [stated, amount] = await places(page, ".sides > div:last-child", ["مايو", "200"]);
      expect(stated!).toBeGreaterThan(amount!);
      // It begins at the right edge, while what is around it stays where it was.
      const edges = await page.evaluate<number[]>(
        `[...document.querySelectorAll("h1, .head .crumbs")].map((one) => { const range = document.createRange(); range.selectNodeContents(one); const box = one.getBoundingClientRect(), text = range.getBoundingClientRect(); return one.tagName === "H1" ? box.right - text.right : text.left - box.left; })`,
      );
      expect(edges.every((gap) => gap < 2)).toBe(true);
    });
  });

  test("in one line with words of ours it keeps its order, in the disagreements and in a table", async () => {
    await onPage(fileAddress("disagreements.html", site), {}, async (page) => {
      const line = await places(page, "main p a", ["Protest", "Freedom", "124", "A/HRC", "فرّقت"]);
      expect(line).toEqual(line.toSorted((a, b) => a - b));
    });
    await onPage(fileAddress("tracker.html", site), {}, async (page) => {
      const [asks, article] = await places(page, "#tracker td", ["ضمان", "19"]);
      expect(asks!).toBeGreaterThan(article!);
    });
    await onPage(fileAddress("cases/other.cite.html", site), {}, async (page) => {
      const [address, dataset] = await places(page, "dl div:nth-child(2) dd", ["urn:", "A small"]);
      expect(dataset!).toBeLessThan(address!);
    });
  });

  test("a name says its language, and words and names are found with and without the article", async () => {
    await onPage(fileAddress("people/second-person.html", site), {}, async (page) => {
      expect(await page.locator("[lang=ar]").innerText()).toBe(arabic.name);
    });
    for (const query of ["تجمع", "التجمع", "الخطيب"])
      expect((await found(query, site)).some((link) => link.startsWith("cases/other.html"))).toBe(
        true,
      );
    await onPage(fileAddress("search.html?q=التجمع", site), {}, async (page) => {
      await page.waitForSelector("#results a");
      const [begin, symbol] = await places(page, "#results a", ["فرّقت", "A/HRC"]);
      expect(begin!).toBeGreaterThan(symbol!);
    });
  });
});

test.skipIf(!browser)("a text that a language lacks stays in English, and is marked", async () => {
  const site = temporaryFolder("casebook-texts-");
  cpSync(folder, site, { recursive: true });
  const path = join(site, "assets/texts-kk.js");
  writeFileSync(path, readFileSync(path, "utf8").replace('"cases":"Істер",', ""));
  await onPage(fileAddress("index.html", site), {}, async (page) => {
    await page.click("#languages button[lang=kk]");
    const sources = page.locator("nav [data-t=sources]");
    await expect.poll(() => sources.innerText()).toBe("Дереккөздер");
    expect(await sources.getAttribute("lang")).toBe("kk");
    const cases = page.locator("nav [data-t=cases]");
    expect(await cases.innerText()).toBe("Cases");
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector("nav [data-t=cases]")).textDecorationStyle`,
      ),
    ).toBe("dotted");
    expect(await page.locator("#languages").innerText()).toContain("тексерген жоқ");
  });
});

/** Where words begin on the screen: the left edge, in pixels, in the first element that has them all. */
function places(page: Page, selector: string, words: readonly string[]): Promise<number[]> {
  return page.evaluate<number[]>(`(() => {
    const words = ${JSON.stringify(words)};
    const holder = [...document.querySelectorAll(${JSON.stringify(selector)})].find((one) =>
      words.every((word) => one.textContent.includes(word)));
    return words.map((word) => {
      const texts = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const at = text.data.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + word.length);
        return range.getBoundingClientRect().left;
      }
    });
  })()`);
}

/** Opens a page in a context of its own; an error in the console or a failed request is a failure. */
async function onPage(
  address: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser!.newContext(options);
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("requestfailed", (request) => faults.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      if (!/^(?:file:|blob:|data:|http:\/\/127\.0\.0\.1)/.test(request.url()))
        faults.push(`asked: ${request.url()}`);
    });
    await page.goto(address);
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Faults that axe calls serious or critical, by some of its rules. */
async function faultsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { preload: false, runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
}

async function found(query: string, site = folder): Promise<string[]> {
  let links: string[] = [];
  await onPage(
    fileAddress(`search.html?q=${encodeURIComponent(query)}`, site),
    {},
    async (page) => {
      await page.waitForSelector("#found:not(:empty)");
      links = await page.evaluate<string[]>(
        `[...document.querySelectorAll("#results a")].map((link) => link.getAttribute("href"))`,
      );
    },
  );
  return links;
}

function shownRows(page: Page): Promise<number> {
  return page.locator("#tracker tbody tr:not(.set):visible").count();
}

function fileAddress(path: string, site = folder): string {
  const [file = "", query] = path.split("?", 2);
  return `${pathToFileURL(join(site, file)).href}${query === undefined ? "" : `?${query}`}`;
}

/** The site under a prefix, on the loopback of this machine. */
function served(): Promise<Server> {
  const types: Readonly<Record<string, string>> = {
    html: "text/html",
    css: "text/css",
    js: "text/javascript",
  };
  const made = createServer((request, response) => {
    const path = new URL(request.url!, "http://x").pathname.replace(/^\/a\/prefix\//, "");
    try {
      const content = readFileSync(join(folder, path));
      response.setHeader(
        "content-type",
        types[path.slice(path.lastIndexOf(".") + 1)] ?? "text/plain",
      );
      response.end(content);
    } catch {
      response.statusCode = path === "/favicon.ico" ? 204 : 404;
      response.end();
    }
  });
  return new Promise((done) => made.listen(0, "127.0.0.1", () => done(made)));
}
