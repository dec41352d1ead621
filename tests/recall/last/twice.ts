import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { replace } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Break, Kind } from "../fault.ts";
import { shifted } from "../days.ts";
import {
  another,
  append,
  caseEvents,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  valuesAt,
} from "../making.ts";

/** A statement of the record once more, as one of its claims. */
function asClaim(node: Node, text: string, about: object): Break {
  const { status = "reported", citations } = copyOf(node) as {
    status?: string;
    citations: unknown[];
  };
  return append(
    node.file.root,
    "claims",
    { id: "retold", text, status, ...about, citations: citations.slice(0, 1) },
    node,
    child(node, "text") ?? child(node, "summary"),
  );
}

const pages: Record<string, readonly [path: string, language: string, name: string]> = {
  en: ["/eng/", "en", "English"],
  ru: ["/rus/", "ru", "Russian"],
  kk: ["/kaz/", "kk", "Kazakh"],
};

export const twiceKinds: readonly Kind[] = [
  kind(
    "source-again-in-another-language",
    "A document has one record, whatever language it was read in.",
    (data) =>
      recordsOf(data, "sources").filter(
        (root) =>
          /\/(?:eng|rus|kaz)\/docs\//u.test(valuesAt(root, "urls")[0] ?? "") &&
          child(root, "otherNumbers"),
      ),
    (root, next) => {
      const used = [textAt(root, "language"), ...valuesAt(root, "otherLanguages")];
      const others = Object.keys(pages).filter((each) => !used.includes(each));
      const [path, language, name] = pages[pick(next, others)]!;
      const value = copyOf(root);
      delete value["otherLanguages"];
      return another(root.file, `${root.file.id}-${language}`, {
        ...value,
        title: `${valuesAt(root, "otherNumbers")[0]} of Kazakhstan, in ${name}`,
        titleIsOurs: true,
        language,
        urls: [valuesAt(root, "urls")[0]!.replace(/\/(?:eng|rus|kaz)\//u, path)],
      });
    },
  ),
  kind(
    "site-of-two-owners",
    "A site belongs to one organization.",
    (data) =>
      recordsOf(data, "organizations").filter(
        (root) => !child(root, "relations") && !child(root, "domains"),
      ),
    (root, next, data) => {
      const owners = recordsOf(data, "organizations").filter(
        (each) => child(each, "domains") && ["ngo", "media"].includes(textAt(each, "kind")!),
      );
      const owner = pick(next, owners);
      return append(
        root,
        "domains",
        valuesAt(owner, "domains")[0],
        root,
        owner,
        child(owner, "domains"),
      );
    },
  ),
  kind(
    "released-twice",
    "Nobody is released again who was not taken again.",
    (data) => caseEvents(data).filter((event) => textAt(event, "type") === "release-from-custody"),
    (event) => {
      const list = event.parent!;
      const at = list.children.indexOf(event) + 1;
      const date = textAt(event, "date");
      const later = date === undefined ? {} : { date: shifted(date, 1) };
      const { summary: _, note: __, discrepancies: ___, ...same } = copyOf(event);
      const again = { ...same, ...later, id: "let-go", follows: [textAt(event, "id")] };
      return {
        edits: [replace(list, JSON.stringify((list.value as unknown[]).toSpliced(at, 0, again)))],
        places: [{ path: event.file.path, pointer: `${list.pointer}/${at}` }],
        counterparts: [placeOf(event)],
        shown: ["", `${textAt(event, "id")} once more, a day later`],
      };
    },
  ),
  kind(
    "event-retold-as-a-claim",
    "What happened is an event, and no claim beside it says it again.",
    (data) => caseEvents(data).filter((event) => child(event, "summary")),
    (event) => asClaim(event, textAt(event, "summary")!, { about: textAt(event, "id") }),
  ),
  kind(
    "answer-retold-as-a-claim",
    "What the other side answered is a response, not a claim.",
    (data) => listed(data, "responses", "cases", "laws", "organizations"),
    (node) => asClaim(node, textAt(node, "text")!, {}),
  ),
  kind(
    "place-under-its-other-name",
    "One place has one term, whatever it was called.",
    (data: Dataset) => items(data.record("reference", "places")?.root, "terms"),
    (term) => {
      const names = items(term, "names").map((each) => textAt(each, "name")!);
      const other = names.find((each) => each !== names[0]) ?? `${names[0]} city`;
      return append(
        term.parent!.parent!,
        "terms",
        {
          ...copyOf(term),
          id: other.toLowerCase().replaceAll(" ", "-"),
          label: { en: other },
          names: [
            { name: other, verified: "press" },
            { name: names[0], verified: "press" },
          ],
        },
        term,
      );
    },
  ),
  kind(
    "named-and-unnamed-too",
    "Who is named in an event is not described in it once more.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "participants"))
        .filter(
          (each) =>
            ["court", "authority", "police", "respondent", "decision-maker"].includes(
              textAt(each, "role")!,
            ) && child(each, "organization"),
        ),
    (node, _next, data) => {
      const root = data.record("organizations", textAt(node, "organization")!)!.root;
      const name = textAt(items(root, "names")[0], "value")!;
      const list = node.parent!;
      return {
        ...put(
          list,
          [
            ...(list.value as unknown[]),
            { role: textAt(node, "role"), unnamed: name.replace(/^(?:the )?/iu, "the ") },
          ],
          node,
        ),
        places: [{ path: list.file.path, pointer: `${list.pointer}/${list.children.length}` }],
        shown: ["", `${textAt(node, "role")}, unnamed: the ${name}`],
      };
    },
  ),
];
