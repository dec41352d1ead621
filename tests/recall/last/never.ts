import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import { placeOf } from "../fault.ts";
import type { Break, Kind } from "../fault.ts";
import { caseEvents, kind, put, recordsOf, set } from "../making.ts";

/** A file of the dataset that holds one list. */
function listFile(name: "changes" | "tombstones", entry: object, shown: string): Break {
  const path = `data/${name}.yml`;
  return {
    files: [{ path, bytes: JSON.stringify({ [name]: [entry] }) }],
    places: [{ path, pointer: "" }],
    shown: ["", shown],
  };
}

/** A note of a record, in one of some wordings. */
function noted(name: string, breaks: string, collection: string, ...notes: string[]): Kind {
  return kind(
    name,
    breaks,
    (data) => recordsOf(data, collection),
    (root, next) => set(root, "note", pick(next, notes), root),
  );
}

/** Roles that people have. */
const people = [
  "victim",
  "defendant",
  "detainee",
  "complainant",
  "claimant",
  "alleged-perpetrator",
  "participant",
];

export const neverKinds: readonly Kind[] = [
  kind(
    "members-of-a-group-at-risk",
    "No founders or members of a group that is at risk are listed.",
    (data) =>
      recordsOf(data, "organizations").filter(
        (root) =>
          ["ngo", "initiative", "movement", "trade-union"].includes(textAt(root, "kind")!) &&
          textAt(root, "state") === "KAZ",
      ),
    (root, next) =>
      set(
        root,
        "note",
        pick(next, [
          "Its founders are Gulnara Testova and Daniyar Testov.",
          "Members: G. Testova, D. Testov, A. Probnaya.",
          "Among those who founded it is Aliya Testova from Shymkent.",
        ]),
        root,
      ),
  ),
  noted(
    "informant-in-a-source-note",
    "Who passed a document on is not named.",
    "sources",
    "The copy was passed on by a clerk of the court, Aidar Testov.",
    "Sent to us by her colleague Gulnara Testova.",
    "We have the text from the lawyer's assistant, D. Probny.",
  ),
  kind(
    "unnamed-and-findable",
    "Who is not named cannot be found by what is said of them.",
    (data) =>
      caseEvents(data)
        .flatMap((event) => items(event, "participants"))
        .filter((each) => child(each, "unnamed") && people.includes(textAt(each, "role")!)),
    (node, next) =>
      put(
        child(node, "unnamed")!,
        pick(next, [
          "the only nurse of the village of Karasu",
          "the 47-year-old head of school No. 12 in Karasu",
          "the neighbour in flat 8, a taxi driver",
        ]),
        node,
      ),
  ),
  noted(
    "plans-of-a-person",
    "Where somebody will be is not published.",
    "people",
    "Flies to Istanbul on 14 December 2026 with flight KC 911.",
    "Will speak at a meeting in Bishkek on 3 February 2027 and stay there for a week.",
    "Is at the same café near the station every Friday evening.",
  ),
  noted(
    "member-of-a-banned-movement",
    "Nobody is called a member of a banned organization whom no court convicted of that.",
    "people",
    "A member of Democratic Choice of Kazakhstan.",
    "Said to belong to Democratic Choice of Kazakhstan and to collect money for it.",
  ),
  kind(
    "redaction-that-tells",
    "The reason of a redaction says nothing of what stood there.",
    (data) => recordsOf(data, "cases", "people"),
    (root, next) => {
      const note = pick(next, [
        "Her diagnosis of schizophrenia stood here.",
        "The name of the witness, Aidar Testov, was taken out.",
        "That he hides with his sister in Karasu was removed.",
      ]);
      const records = [`${root.file.collection}/${root.file.id}`];
      const entry = { version: "0.1.0", reason: "redaction", records, note };
      return { ...listFile("changes", entry, note), counterparts: [placeOf(root)] };
    },
  ),
  kind(
    "tombstone-that-tells",
    "The note on a withdrawn record says nothing of what it held.",
    (data) => recordsOf(data, "cases", "organizations", "people"),
    ({ file }, next) => {
      const note = pick(next, [
        "It told that Aidar Testov had spoken with us about the beatings.",
        "The record of a woman with HIV who had sued the clinic.",
        "She asked for it because her husband had learned of the complaint.",
      ]);
      const record = `${file.collection}/former-${file.id}`;
      const entry = { record, date: "2026-11-20", reason: "at-risk", note };
      return listFile("tombstones", entry, note);
    },
  ),
];
