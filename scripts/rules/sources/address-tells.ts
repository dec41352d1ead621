import type { Corpus } from "../../corpus/corpus.ts";
import { facts } from "../../facts/declared.ts";
import { stringOf, textOf, textsOf } from "../../facts/item.ts";
import type { Tables } from "../../tables/table.ts";
import { corpusRule } from "../rule.ts";

const addressed = facts("sources", {
  urls: textsOf,
  language: textOf,
  authors: textsOf,
  otherLanguages: (source) => JSON.stringify(source.value["otherLanguages"] ?? ""),
  noted: (source) => stringOf(source, "note") ?? "",
});

/**
 * What the address of a page tells, against the fields. A warning: a site may frame a page in one
 * language with buttons in another. A site that does so in a record here is not judged by that sign.
 */
export default corpusRule({
  id: "sources/address-tells",
  severity: "warning",
  yieldsTo: { "sources/host-not-publisher": "here", "sources/duplicate": "here" },
  judges: addressed,
  docs: {
    demands:
      "A page is in the language that its address names (“en.”, “/rus/”, or the ending of a State with one language), and a national section among the authors is that of the State in its address.",
    why: "A reader is sent to a page that they cannot read, or told that other people wrote it.",
    failing: { "sources/ngo-report": page("ru") },
    passing: { "sources/ngo-report": page("en") },
  },
  check(corpus, report) {
    return (record, { urls, language, authors, otherLanguages, noted }) => {
      const [url] = urls;
      const address = url && URL.canParse(url.text) ? new URL(url.text) : undefined;
      if (!url || !address) return;
      if (language && !/compare|translat|original/i.test(address.pathname + noted))
        tongue(language);
      for (const author of authors) {
        const [told, here] = [sectionIn(author.text), stateIn(address, corpus.tables)];
        if (told === undefined || here === undefined) continue;
        const code = nameOf(told, corpus.tables);
        if (code === undefined || code === here) continue;
        report(record, {
          pointer: author.pointer,
          message: `“${author.text}” is named as author, and the address is one of ${here}.`,
          help: "Correct the author or the address.",
          related: [{ pointer: url.pointer, message: "the address" }],
          parameters: [author.text],
        });
      }

      function tongue(own: { pointer: string; text: string }): void {
        const sign = signOf(address!);
        if (!sign || own.text.startsWith(sign.language)) return;
        if (otherLanguages.includes(`"${sign.language}`)) return;
        const sites = corpus.once(usageBySite);
        const usage = sites.get(siteOf(address!, sign)) ?? { agreeing: 0, others: 0 };
        // This page is one of the others. English is framed in every language.
        if (usage.others > 1 || (sign.weak && own.text.startsWith("en") && usage.agreeing === 0))
          return;
        if (sign.ending && own.text.startsWith("en")) return;
        report(record, {
          pointer: own.pointer,
          message: `The language is “${own.text}”, and the address is that of a page in “${sign.language}”.`,
          help: "Correct the language or the address; a note may say why they differ.",
          related: [{ pointer: url!.pointer, message: "the address" }],
        });
      }
    };
  },
});

interface Sign {
  readonly language: string;
  /** A part of the path, or the ending of a State. */
  readonly weak: boolean;
  readonly ending: boolean;
}

/** The language that an address names, by its host, by a step of its path or by its ending. */
function signOf({ hostname, pathname }: URL): Sign | undefined {
  const host = hostname.replace(/^www\./, "");
  const first =
    languages[
      host
        .split(".")[0]!
        .replace(/^e(?=news$)/, "en-")
        .split("-")[0]!
    ];
  if (first !== undefined) return { language: first, weak: false, ending: false };
  for (const step of pathname.split("/")) {
    const named = languages[step.toLowerCase()];
    if (named !== undefined) return { language: named, weak: true, ending: false };
  }
  const ending = endings[host.slice(host.lastIndexOf(".") + 1)];
  return ending === undefined ? undefined : { language: ending, weak: true, ending: true };
}

const languages: Readonly<Record<string, string>> = {
  ...{ en: "en", eng: "en", english: "en", ru: "ru", rus: "ru", kk: "kk", kaz: "kk" },
  ...{ fr: "fr", fra: "fr", de: "de", deu: "de", es: "es", spa: "es", it: "it", ita: "it" },
  ...{ ar: "ar", ara: "ar", zh: "zh", pt: "pt", nl: "nl", pl: "pl", uz: "uz", tr: "tr", ja: "ja" },
};

/** Endings of States with one language. */
const endings: Readonly<Record<string, string>> = {
  ...{ de: "de", at: "de", fr: "fr", it: "it", nl: "nl", is: "is", pl: "pl", jp: "ja", se: "sv" },
  ...{ dk: "da", no: "no", fi: "fi", cz: "cs", hu: "hu", pt: "pt", gr: "el", tr: "tr", be: "fr" },
};

function siteOf({ hostname }: URL, { ending }: Sign): string {
  return `${hostname.replace(/^www\./, "")} ${ending}`;
}

/** How many pages of each site are in the language that their address names, and how many in another. */
function usageBySite(corpus: Corpus): ReadonlyMap<string, { agreeing: number; others: number }> {
  const found = new Map<string, { agreeing: number; others: number }>();
  for (const record of corpus.of("sources")) {
    const { urls: [url] = [], language } = addressed.of(record) ?? {};
    const address = url && URL.canParse(url.text) ? new URL(url.text) : undefined;
    const sign = address && signOf(address);
    if (!address || !sign || !language) continue;
    const site = siteOf(address, sign);
    const usage = found.get(site) ?? { agreeing: 0, others: 0 };
    usage[language.text.startsWith(sign.language) ? "agreeing" : "others"] += 1;
    found.set(site, usage);
  }
  return found;
}

/** The State behind the name of an international organization: “Amnesty International Germany”. */
function sectionIn(author: string): string | undefined {
  return /(?:International|Without Borders|Watch|Commission of Jurists|Section) (\p{Lu}[\p{L} ]+)$/u.exec(
    author,
  )?.[1];
}

/** The code of the State that a host names, by its ending or in its own name (amnestyusa.org). */
function stateIn({ hostname }: URL, tables: Tables): string | undefined {
  const steps = hostname.toLowerCase().split(".");
  const inName = steps.find((step) => step.length > 3 && step.endsWith("usa"));
  if (inName !== undefined) return "USA";
  const ending = steps.findLast((step) => step.length === 2 && step !== "eu");
  if (ending === undefined) return undefined;
  const name = regions.of(ending === "uk" ? "GB" : ending.toUpperCase());
  return name === undefined ? undefined : nameOf(name, tables);
}

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

function nameOf(name: string, tables: Tables): string | undefined {
  const known = byName.get(tables) ?? statesByName(tables);
  byName.set(tables, known);
  return known.get(name.toLowerCase());
}

const byName = new WeakMap<Tables, ReadonlyMap<string, string>>();

function statesByName(tables: Tables): ReadonlyMap<string, string> {
  const found = new Map([
    ["usa", "USA"],
    ["uk", "GBR"],
    ["russia", "RUS"],
  ]);
  for (const [code, { row }] of tables.get("states")?.rows ?? []) {
    const aliases = Array.isArray(row["aliases"]) ? (row["aliases"] as unknown[]) : [];
    for (const name of [row["name"], ...aliases])
      if (typeof name === "string") found.set(name.toLowerCase(), code);
  }
  return found;
}

function page(language: string): string {
  return `urls: ["https://en.example.org/report"]\nlanguage: ${language}`;
}
