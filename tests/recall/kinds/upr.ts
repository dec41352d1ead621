import { pick } from "../../random.ts";
import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import { insertField, remove, replace, replaceText } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind, Place } from "../fault.ts";
import { tableOf } from "../../../scripts/tables/table.ts";
import { toolTables } from "../../tool-tables.ts";

const groups = ["upr"];

function reviewsIn(data: Dataset) {
  return data.files.filter(({ collection }) => collection === "reviews");
}

/** Sets of recommendations of UPR Working Group reports. */
function uprSets(data: Dataset): Node[] {
  return data.files
    .filter(
      ({ collection, root }) =>
        collection === "recommendations" &&
        reach(root, "issuer", "kind")?.value === "upr-working-group",
    )
    .map(({ root }) => root);
}

function uprItems(data: Dataset): Node[] {
  return uprSets(data).flatMap((root) => items(root, "items"));
}

const sessions = tableOf("upr-sessions", toolTables.get("upr-sessions")!.value).rows;

/** The fields of a review that its session, cycle, day and report tie to each other. */
function ties(review: Node): Place[] {
  return ["session", "cycle", "date", "report", "reportAdopted", "outcomeAdopted", "state"]
    .flatMap((key) => child(review, key) ?? [])
    .map(placeOf);
}

export const uprKinds: readonly Kind[] = [
  {
    name: "review-outside-session",
    breaks: "A review is held on a day of its session.",
    groups: ["upr", "dates"],
    candidates: (data) =>
      reviewsIn(data).flatMap(({ root }): Candidate[] => {
        const at = reach(root, "date", "value");
        const row = sessions.get(String(child(root, "session")?.value))?.row;
        if (!at || !row) return [];
        return [-400, -90, -20, 20, 60, 140, 366].map((days) => ({
          at,
          make: () => ({
            edits: [replaceText(at, shifted(String(row[days < 0 ? "start" : "end"]), days))],
            counterparts: ties(root),
          }),
        }));
      }),
  },
  {
    name: "review-session-wrong",
    breaks: "A State is reviewed once in a cycle, in the session of its day and report.",
    groups,
    candidates: (data) =>
      reviewsIn(data).flatMap(({ root }) => {
        const at = child(root, "session")!;
        return [-13, -2, -1, 1, 2, 9].map((by): Candidate => ({
          at,
          make: () => ({
            edits: [replace(at, String(Number(at.value) + by))],
            counterparts: ties(root),
          }),
        }));
      }),
  },
  {
    name: "review-cycle-wrong",
    breaks: "A session belongs to one cycle.",
    groups,
    candidates: (data) =>
      reviewsIn(data).flatMap(({ root }) => {
        const at = child(root, "cycle")!;
        return [1, 2, 3, 4]
          .filter((cycle) => cycle !== at.value)
          .map((cycle): Candidate => ({
            at,
            make: () => ({ edits: [replace(at, String(cycle))], counterparts: ties(root) }),
          }));
      }),
  },
  {
    name: "review-of-other-state",
    breaks: "A State is reviewed in the session that the schedule gives it.",
    groups: ["upr", "symbols"],
    candidates: (data) =>
      reviewsIn(data).flatMap(({ root }) => {
        const at = child(root, "state")!;
        return ["KGZ", "UZB", "TJK", "FRA"].map((state): Candidate => ({
          at,
          make: () => ({ edits: [replace(at, state)], counterparts: ties(root) }),
        }));
      }),
  },
  {
    name: "review-report-of-other-review",
    breaks: "A review's report is the one of its session.",
    groups: ["upr", "symbols"],
    candidates: (data) =>
      reviewsIn(data).flatMap(({ root }) => {
        const at = child(root, "report");
        if (!at) return [];
        return [
          "a-hrc-14-10",
          "a-hrc-28-10",
          "a-hrc-29-25-add-2",
          "cat-c-kaz-co-3",
          "amnesty-upr34-kazakhstan",
        ]
          .filter((source) => source !== at.value && data.record("sources", source))
          .map((source): Candidate => ({
            at,
            make: () => ({
              edits: [replace(at, source)],
              counterparts: [
                ...ties(root),
                ...uprSets(data)
                  .filter((set) => textAt(set, "review") === root.file.id)
                  .map((set) => placeOf(child(set, "source")!)),
              ],
            }),
          }));
      }),
  },
  {
    name: "set-of-other-review",
    breaks: "The recommendations of a report belong to the review of that report.",
    groups: ["upr", "symbols"],
    candidates: (data) =>
      data.nodes
        .filter(
          ({ key, file, parent }) =>
            key === "review" && file.collection === "recommendations" && parent === file.root,
        )
        .flatMap((at) =>
          reviewsIn(data)
            .filter(({ id }) => id !== at.value)
            .map(({ id, root }): Candidate => ({
              at,
              make: () => ({
                edits: [replace(at, id)],
                counterparts: [
                  placeOf(child(at.parent, "source")!),
                  ...ties(root),
                  { path: root.file.path, pointer: "/totals" },
                ],
              }),
            })),
        ),
  },
  {
    name: "totals-off",
    breaks:
      "Supported, noted and pending make what was received, and are the numbers of the report.",
    groups: ["upr"],
    candidates: (data) =>
      reviewsIn(data).flatMap(({ root }) =>
        (child(root, "totals")?.children ?? [])
          .filter(({ value }) => typeof value === "number")
          .flatMap((at) =>
            [-10, -1, 1, 9].map((by): Candidate => ({
              at,
              make: () => ({
                edits: [replace(at, String(Number(at.value) + by))],
                counterparts: at.parent!.children.map(placeOf),
              }),
            })),
          ),
      ),
  },
  {
    name: "group-count-off",
    breaks: "A group of the report has as many items as it says.",
    groups,
    candidates: (data) =>
      data.nodes
        .filter(({ key, parent }) => key === "count" && parent?.schema["x-statement"] === "group")
        .flatMap((at) =>
          [-10, -1, 1, 9].map((by): Candidate => ({
            at,
            make: () => ({ edits: [replace(at, String(Number(at.value) + by))] }),
          })),
        ),
  },
  {
    name: "position-against-group",
    breaks: "An item's position in the report is the position of its group.",
    groups,
    candidates: (data) =>
      uprItems(data).flatMap((item): Candidate[] => {
        const at = reach(item, "positions", 0, "value");
        if (!at) return [];
        const group = items(item.file.root, "groups").find(
          (each) => textAt(each, "id") === textAt(item, "group"),
        );
        return [
          {
            at,
            make: () => ({
              edits: [replace(at, at.value === "noted" ? "supported" : "noted")],
              counterparts: [
                placeOf(child(item, "group")!),
                ...(group ? [placeOf(child(group, "position")!)] : []),
              ],
            }),
          },
        ];
      }),
  },
  {
    name: "group-against-number",
    breaks: "An item stands in the group whose paragraph its number begins with.",
    groups,
    candidates: (data) =>
      uprItems(data).flatMap((item): Candidate[] => {
        const at = child(item, "group");
        if (!at) return [];
        const others = items(item.file.root, "groups").map((each) => textAt(each, "id")!);
        return [
          {
            at,
            make: (next) => ({
              edits: [
                replaceText(
                  at,
                  pick(
                    next,
                    others.filter((id) => id !== at.value),
                  ),
                ),
              ],
              counterparts: [
                placeOf(child(item, "id")!),
                { path: at.file.path, pointer: "/groups" },
              ],
            }),
          },
        ];
      }),
  },
  {
    name: "group-position-wrong",
    breaks: "All items of a group have its position.",
    groups,
    candidates: (data) =>
      uprSets(data).flatMap((set) =>
        items(set, "groups").flatMap((group): Candidate[] => {
          const at = child(group, "position");
          if (!at) return [];
          return ["supported", "noted", "pending"]
            .filter((value) => value !== at.value)
            .map((value) => ({
              at,
              make: () => ({
                edits: [replace(at, value)],
                counterparts: [{ path: at.file.path, pointer: "/items" }],
              }),
            }));
        }),
      ),
  },
  {
    name: "number-not-in-report",
    breaks: "A report's numbers run without a gap, and no further than the group's count.",
    groups: ["upr", "ids"],
    candidates: (data) =>
      uprItems(data).map((item) => {
        const at = child(item, "id")!;
        return {
          at,
          make: (next) => ({
            edits: [
              replaceText(at, `${String(at.value).split(".")[0]}.${100 + Math.floor(next() * 99)}`),
            ],
            counterparts: [{ path: at.file.path, pointer: "/groups" }],
          }),
        };
      }),
  },
  {
    name: "item-dropped",
    breaks: "Every recommendation of the report is there.",
    groups: ["upr"],
    candidates: (data) =>
      uprItems(data).map((at) => ({
        at,
        make: () => ({
          edits: [remove(at)],
          counterparts: [{ path: at.file.path, pointer: "/groups" }],
        }),
      })),
  },
  {
    name: "state-recommends-to-itself",
    breaks: "The State under review recommends nothing to itself.",
    groups,
    candidates: (data) =>
      uprItems(data).flatMap((item) =>
        items(item, "from").map((at): Candidate => ({
          at,
          make: () => ({ edits: [replace(at, textAt(item.file.root, "state")!)] }),
        })),
      ),
  },
  {
    name: "state-code-wrong",
    breaks: "A State is named by its ISO code of three letters.",
    groups: ["vocabulary", "schema", "upr", "references"],
    candidates: (data) => {
      const rows = items(data.record("reference", "states")?.root, "rows");
      const codes = new Set(rows.map((row) => textAt(row, "code")));
      return data.nodes
        .filter(
          ({ schema, file }) => schema["x-term"] === "states" && file.collection !== "reference",
        )
        .map((at) => ({
          at,
          make: (next) => {
            const code = String(at.value);
            const wrong = pick(next, [
              code.slice(0, 2),
              code.toLowerCase(),
              `${code[0]}${code[2]}${code[1]}`,
              `X${code.slice(1)}`,
              `${code.slice(0, 2)}Q`,
            ]);
            return codes.has(wrong) ? undefined : { edits: [replaceText(at, wrong)] };
          },
        }));
    },
  },
  {
    name: "demand-with-position",
    breaks: "An NGO's demand has no position.",
    groups: ["upr", "assessments", "schema"],
    candidates: (data) =>
      data.files
        .filter(({ root }) => reach(root, "issuer", "kind")?.value === "ngo")
        .flatMap(({ root }) =>
          items(root, "items").map((item): Candidate => ({
            at: item,
            make: () => {
              const source = `{ source: ${textAt(root, "source")}, supports: unchecked }`;
              return {
                edits: [
                  insertField(
                    item,
                    `positions: [{ id: report, value: supported, citations: [${source}] }]`,
                  ),
                ],
                places: [{ path: item.file.path, pointer: `${item.pointer}/positions` }],
              };
            },
          })),
        ),
  },
  {
    name: "count-without-note",
    breaks: "ofCount has a note, where the assessor does not say which.",
    groups: ["assessments", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(({ key }) => key === "ofCount")
        .flatMap((at): Candidate[] => {
          const note = child(at.parent, "note");
          return note
            ? [{ at: note, make: () => ({ edits: [remove(note)], counterparts: [placeOf(at)] }) }]
            : [];
        }),
  },
  {
    name: "assessed-before-made",
    breaks: "A recommendation is assessed after it was made.",
    groups: ["assessments", "dates"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "assessment")
        .flatMap((assessment): Candidate[] => {
          const at = child(assessment, "asOf")!;
          const source = data.record("sources", textAt(assessment.file.root, "source") ?? "")?.root;
          const made = daysOf(textAt(source, "date"));
          if (!made) return [];
          return [200, 500, 1000].map((days) => ({
            at,
            make: () => ({
              edits: [replaceText(at, shifted(made.earliest, -days))],
              counterparts: [placeOf(child(source, "date")!)],
            }),
          }));
        }),
  },
  {
    name: "assessment-without-assessor",
    breaks: "An assessment says who assessed, when, on which scale, and at which level.",
    groups: ["assessments", "schema"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "assessment")
        .flatMap((assessment) =>
          ["by", "asOf", "scale", "level"].map((key): Candidate => {
            const at = child(assessment, key)!;
            return { at, make: () => ({ edits: [remove(at)] }) };
          }),
        ),
  },
];
