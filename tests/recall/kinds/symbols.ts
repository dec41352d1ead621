import { pick } from "../../random.ts";
import { child, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replace, replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind, Place } from "../fault.ts";
import { sourcesIn } from "./dates.ts";

function symbols(data: Dataset): Node[] {
  return sourcesIn(data).flatMap(({ root }) => child(root, "symbol") ?? []);
}

function indexes(data: Dataset): Node[] {
  return sourcesIn(data).flatMap(({ root }) => child(root, "amnestyIndex") ?? []);
}

/** The fields of a source that speak of the same thing as its symbol, and the records made of it. */
function beside(data: Dataset, at: Node): Place[] {
  const source = at.file.root;
  const fields = ["date", "state", "publisher", "kind", "urls", "symbol", "amnestyIndex"];
  const users = data.files.filter(
    ({ root }) => textAt(root, "source") === at.file.id || textAt(root, "report") === at.file.id,
  );
  return [
    ...fields.flatMap((key) => child(source, key) ?? []).map(placeOf),
    ...users
      .flatMap(({ root }) =>
        ["source", "report", "issuer", "state", "session", "cycle"].flatMap(
          (key) => child(root, key) ?? [],
        ),
      )
      .map(placeOf),
  ];
}

/** A kind that rewrites symbols: `rewrite` gives the wrong one, or nothing where it does not apply. */
function rewriting(
  name: string,
  breaks: string,
  groups: readonly string[],
  nodes: (data: Dataset) => Node[],
  rewrite: (text: string, next: () => number) => string | undefined,
  times = 1,
): Kind {
  return {
    name,
    breaks,
    groups,
    candidates: (data) =>
      nodes(data).flatMap((at) =>
        Array.from({ length: times }, (): Candidate => ({
          at,
          make: (next) => {
            const text = String(at.value);
            const wrong = rewrite(text, next);
            if (wrong === undefined || wrong === text) return undefined;
            return { edits: [replaceText(at, wrong)], counterparts: beside(data, at) };
          },
        })),
      ),
  };
}

const bodies = ["CAT", "CCPR", "CEDAW", "CRPD", "CERD", "CRC"];

export const symbolKinds: readonly Kind[] = [
  rewriting(
    "symbol-mistyped",
    "A symbol is one of the families of the United Nations.",
    ["symbols"],
    symbols,
    (text, next) =>
      pick(next, [
        text.replace("/", ""),
        text.replace(/\/(?=[^/]*$)/, ""),
        text.replace("/", "//"),
        text.replace("/", "-"),
        text.replace("/", "/ "),
        text.replace(/\d+(?!.*\d)/, "x"),
        text.replace(/^[A-Z]+/, (body) => `${body}X`),
        `${text}/`,
      ]),
    4,
  ),
  rewriting(
    "symbol-of-other-session",
    "A document's day fits the session in its symbol.",
    ["symbols", "upr", "treaty-bodies", "dates", "sources"],
    symbols,
    (text, next) =>
      /^A\/HRC\/\d/.test(text)
        ? text.replace(/\d+/, (session) => String(Number(session) + pick(next, [-8, -4, 3, 9, 20])))
        : text.replace(
            /^(CEDAW\/C\/)(\d+)/,
            (_, body: string, session) => body + String(Number(session) + pick(next, [-9, 11])),
          ),
    4,
  ),
  rewriting(
    "symbol-of-other-cycle",
    "A review's report is the one of its cycle.",
    ["symbols", "upr", "sources"],
    symbols,
    (text) => ({ "A/HRC/28/10": "A/HRC/14/10", "A/HRC/14/10": "A/HRC/28/10" })[text],
    3,
  ),
  rewriting(
    "report-of-other-state",
    "A report's symbol is the one of its State.",
    ["symbols", "upr"],
    symbols,
    (text, next) =>
      /^A\/HRC\/(14|28)\/10$/.test(text)
        ? text.replace(/\d+$/, pick(next, ["12", "14", "3", "11"]))
        : undefined,
    4,
  ),
  rewriting(
    "symbol-of-other-body",
    "A committee's documents bear its own letters.",
    ["symbols", "treaty-bodies", "sources"],
    symbols,
    (text, next) => {
      const body = /^(CAT|CCPR|CEDAW|CRPD)\//.exec(text)?.[1];
      return (
        body &&
        text.replace(
          body,
          pick(
            next,
            bodies.filter((each) => each !== body),
          ),
        )
      );
    },
    3,
  ),
  rewriting(
    "symbol-of-other-state",
    "A committee's document on a State bears the State's code.",
    ["symbols", "treaty-bodies", "sources"],
    symbols,
    (text, next) =>
      text.includes("/KAZ/")
        ? text.replace("/KAZ/", `/${pick(next, ["KGZ", "UZB", "RUS", "FRA"])}/`)
        : undefined,
    3,
  ),
  {
    name: "committee-of-other-body",
    breaks: "A set's committee is the one whose document it is drawn from.",
    groups: ["treaty-bodies", "symbols"],
    candidates: (data) =>
      data.files.flatMap(({ root }) => {
        const at = reach(root, "issuer", "committee");
        if (!at) return [];
        return bodies
          .filter((body) => body !== at.value)
          .map((body): Candidate => ({
            at,
            make: () => ({
              edits: [replace(at, body)],
              counterparts: [
                placeOf(child(root, "source")!),
                { path: `data/sources/${textAt(root, "source")}.yml`, pointer: "/symbol" },
              ],
            }),
          }));
      }),
  },
  {
    name: "communication-off",
    breaks: "The number of a communication is the one in the symbol of the views.",
    groups: ["treaty-bodies", "symbols"],
    candidates: (data) =>
      data.files.flatMap(({ root }) => {
        const at = reach(root, "issuer", "communication");
        if (!at) return [];
        return ["54/2012", "45/2011", "45/12", "452012", "45/2021"].map((wrong): Candidate => ({
          at,
          make: () => ({
            edits: [replaceText(at, wrong)],
            counterparts: [
              placeOf(child(root, "source")!),
              { path: `data/sources/${textAt(root, "source")}.yml`, pointer: "/symbol" },
            ],
          }),
        }));
      }),
  },
  {
    name: "committee-session-off",
    breaks:
      "The session of views or observations is the one in the symbol and of the day of adoption.",
    groups: ["treaty-bodies", "symbols", "dates"],
    candidates: (data) =>
      data.files.flatMap(({ root }) => {
        const at = reach(root, "issuer", "session");
        if (!at || !reach(root, "issuer", "committee")) return [];
        return [-9, -1, 1, 5].map((by): Candidate => ({
          at,
          make: () => ({
            edits: [replace(at, String(Number(at.value) + by))],
            counterparts: [
              placeOf(child(root, "source")!),
              { path: root.file.path, pointer: "/adopted" },
              { path: `data/sources/${textAt(root, "source")}.yml`, pointer: "/symbol" },
            ],
          }),
        }));
      }),
  },
  {
    name: "adopted-outside-session",
    breaks: "Views are adopted on a day of the session in their symbol.",
    groups: ["treaty-bodies", "dates", "symbols"],
    candidates: (data) =>
      data.files.flatMap(({ root }) => {
        const at = reach(root, "adopted", "value");
        if (!at || !reach(root, "issuer", "committee")) return [];
        return ["2014-03-01", "2015-05-30", "2015-10-20", "2016-07-13"].map((wrong): Candidate => ({
          at,
          make: () => ({
            edits: [replaceText(at, wrong)],
            counterparts: [
              placeOf(child(root, "issuer")!),
              placeOf(child(root, "source")!),
              { path: `data/sources/${textAt(root, "source")}.yml`, pointer: "/symbol" },
              { path: `data/sources/${textAt(root, "source")}.yml`, pointer: "/date" },
            ],
          }),
        }));
      }),
  },
  rewriting(
    "index-mistyped",
    "An Amnesty Index is area, country, serial and year.",
    ["symbols"],
    indexes,
    (text, next) =>
      pick(next, [
        text.replace(" ", ""),
        text.replace(" ", "/"),
        text.replace(/\/(?=\d{4}$)/, ""),
        text.replace(/^EUR/, "EUX"),
        text.replace(/\d{2}$/, ""),
        text.replace("/", "-"),
      ]),
    3,
  ),
  rewriting(
    "index-year-off",
    "The year of an Amnesty Index is the document's.",
    ["symbols", "dates", "sources"],
    indexes,
    (text, next) => text.replace(/\d+$/, (year) => String(Number(year) + pick(next, [-2, -1, 1]))),
    2,
  ),
  rewriting(
    "index-of-other-country",
    "The country in an Amnesty Index is the State that the document is about.",
    ["symbols", "sources"],
    indexes,
    (text, next) => text.replace(" 57/", ` ${pick(next, ["46", "58", "62", "75"])}/`),
    2,
  ),
  rewriting(
    "index-against-url",
    "The Amnesty Index is the one in the document's address.",
    ["symbols", "sources"],
    (data) =>
      indexes(data).filter((at) =>
        /eur57\/\d{4}\/\d{4}/.test(JSON.stringify(child(at.file.root, "urls")?.value ?? "")),
      ),
    (text, next) =>
      text.replace(/\/(\d)(\d)(\d)(\d)\//, pick(next, ["/$2$1$3$4/", "/$1$3$2$4/", "/$1$2$40/"])),
    2,
  ),
];
