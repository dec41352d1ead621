import type { Source } from "../../schema/records.ts";
import { dayNumber } from "../../time/calendar.ts";
import { startOf } from "../../time/partial-date.ts";
import { dateIn } from "../../time/verdict.ts";
import { recordRule } from "../rule.ts";

/** What the record of a source says of its copies and its sections, against the source itself. */
export default recordRule({
  id: "sources/copies",
  severity: "warning",
  collections: ["sources"],
  docs: {
    demands:
      "An archived address is of an address of the source, and was archived no earlier than the source was published. The kind of file of a copy is that of the ending of its address. A copy of which the note says that a part was read was not read whole. No section begins beyond the last page.",
    why: "A reader who follows the copy finds another document.",
    failing: { "sources/ngo-report": copy("2015") },
    passing: { "sources/ngo-report": copy("2019") },
  },
  check({ value }, report) {
    const { copies = [], outline = [], extent, urls = [], date } = value;
    for (const [index, { archivedUrl, url, mediaType, read, note = "" }] of copies.entries()) {
      const at = `/copies/${index}`;
      const ending = /\.(pdf|docx?|html?|xlsx?|mp4|mp3|jpe?g|png)(?:[?#]|$)/i.exec(url ?? "")?.[1];
      const own = ending && types[ending.toLowerCase().slice(0, 3)];
      if (own && !own.test(mediaType))
        report({
          pointer: `${at}/mediaType`,
          message: `The kind of file is ${mediaType}, and the address ends with .${ending}.`,
          help: "Correct one of the two.",
          related: [{ pointer: `${at}/url`, message: "the address" }],
          parameters: [mediaType],
        });
      if (read === "whole" && partly.test(note))
        report({
          pointer: `${at}/read`,
          message: "This copy is said to have been read whole, and its note says that a part was.",
          help: "Write part, or correct the note.",
          related: [{ pointer: `${at}/note`, message: "the note" }],
        });
      const archived = archivedUrl === undefined ? undefined : stamp.exec(archivedUrl);
      if (!archived) continue;
      const [, year, month, day, original = ""] = archived;
      const known = url === undefined ? urls : [...urls, url];
      if (known.length > 0 && !known.some((one) => isSamePage(one, original)))
        report({
          pointer: `${at}/archivedUrl`,
          message: `This is a copy of ${original}, which is not an address of the source.`,
          help: "Correct the address, or add the one that was archived under “urls”.",
          related: [{ pointer: "/urls", message: "the addresses of the source" }],
          parameters: [original],
        });
      const published = dateIn(date);
      const kept = dayNumber(Number(year), Number(month), Number(day));
      if (published && kept < startOf(published).earliest)
        report({
          pointer: `${at}/archivedUrl`,
          message: `This was archived on ${year}-${month}-${day}, before the source was published (${date!}).`,
          help: "Correct the address or the date.",
          related: [{ pointer: "/date", message: "the date" }],
          parameters: [date!],
        });
    }
    const pages = extent?.pages;
    if (pages === undefined) return;
    const beyond = outline.findIndex(({ page = "" }) => /^\d+$/.test(page) && Number(page) > pages);
    if (beyond >= 0)
      report({
        pointer: `/outline/${beyond}/page`,
        message: `This section begins on page ${outline[beyond]!.page!}, and the source has ${pages} pages.`,
        help: "Correct the page or the extent.",
        related: [{ pointer: "/extent/pages", message: "the pages" }],
        parameters: [outline[beyond]!.id],
      });
  },
});

const stamp = /^https?:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)\d*(?:[a-z]{2}_)?\/(.+)$/;
const partly = /not the whole|\bonly (?:the|its) opening\b|^The opening of/i;

/** The kinds of file of an ending, by its first three letters. */
const types: Readonly<Record<string, RegExp>> = {
  pdf: /pdf|text\/plain/,
  doc: /word|rtf|text\/plain|octet-stream/,
  htm: /html|text\/plain/,
  xls: /excel|sheet|csv/,
  mp4: /^video/,
  mp3: /^audio/,
  jpe: /^image/,
  jpg: /^image/,
  png: /^image/,
} satisfies Readonly<Record<string, RegExp>>;

function isSamePage(one: Source["title"], other: string): boolean {
  return bare(one) === bare(other);
}

/** An address without what archives change. */
function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[/#?].*?$/, (rest) => rest.replace(/\/$/, ""));
}

function copy(year: string): string {
  return `urls: ["https://example.org/report"]
copies:
  - { sha256: "71d4d2987fee755259df5cf923428d68248366e8c689bfb66a62f8b230d9b960", mediaType: text/html, read: whole, retrieved: "2020-01-15", archivedUrl: "https://web.archive.org/web/${year}1201000000/https://example.org/report" }`;
}
