import type { Dataset, Node } from "../dataset.ts";
import type { Kind } from "../fault.ts";
import { grouped } from "../group.ts";
import type { Outcome } from "../measure.ts";
import { mutations } from "./mutations.ts";

/**
 * A kind of fault for each field of the shipped records and each mutation that fits it. The fields of a
 * citation, and of other things that many statements share, are one wherever they stand.
 */
export function fieldKinds(data: Dataset): Kind[] {
  const nodes = data.nodes.filter(({ file }) => isRecord(file));
  return [...grouped(nodes, fieldOf)].flatMap(([field, alike]) =>
    mutations.flatMap((mutation) => {
      const places = alike.filter((node) => mutation.fits(node));
      if (places.length === 0) return [];
      return {
        ...{ name: `${field}: ${mutation.name}`, breaks: "what is said", groups: [] },
        candidates: () =>
          places.map((at) => ({ at, make: (next) => mutation.make(at, next, { data, alike }) })),
      } satisfies Kind;
    }),
  );
}

function isRecord({ collection }: Node["file"]): boolean {
  return collection !== "" && collection !== "reference";
}

/** The field of a node: its collection and its path, or the path from a list that statements share. */
function fieldOf({ file, pointer }: Node): string {
  const path = pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*").slice(1);
  const shared = /(?:citations|evidence|discrepancies|standing|involvement|rights)(?:\/\*.*)?$/;
  const [tail = ""] = /(?:citations|evidence)(?:\/.*)?$/.exec(path) ?? shared.exec(path) ?? [];
  return tail === "" ? `${file.collection} ${path}`.trim() : tail.replace(/^evidence/, "citations");
}

/** Two tables: fields by mutation, and the sums of each mutation: found of made, in place, and shown beside. */
export function matrixOf(outcomes: readonly Outcome[]): string {
  const real = outcomes.filter(({ equivalent }) => equivalent === undefined);
  const field = ({ fault: { kind } }: Outcome) => kind.name.slice(0, kind.name.lastIndexOf(": "));
  const mutation = ({ fault: { kind } }: Outcome) =>
    kind.name.slice(kind.name.lastIndexOf(": ") + 2);
  const cell = (list: readonly Outcome[]) =>
    `${list.filter(({ found }) => found).length}/${list.length}`;
  const rows = [...grouped(real, field)].map(([name, list]) => {
    const cells = [...grouped(list, mutation)].map(([by, few]) => `${by} ${cell(few)}`);
    return `${name.padEnd(44)} ${cell(list).padStart(7)}   ${cells.join(" · ")}`;
  });
  const sums = [...grouped(real, mutation)].map(([name, list]) => {
    const found = list.filter((each) => each.found);
    const placed = found.filter((each) => each.placed).length;
    const shown = found.filter((each) => !each.placed && isShown(each)).length;
    return `${name.padEnd(32)} ${cell(list).padStart(9)}   in place ${placed}, beside ${shown}, of ${found.length}`;
  });
  return [...rows, "", ...sums].join("\n");
}

/** Whether a finding elsewhere shows the fault as the other end of the contradiction. */
function isShown({ findings, fault: { candidate, broken } }: Outcome): boolean {
  const places = broken.places ?? [{ path: candidate.at.file.path, pointer: candidate.at.pointer }];
  return findings.some(({ related }) =>
    related.some(({ file, pointer }) =>
      places.some(
        (place) =>
          place.path === file &&
          pointer !== undefined &&
          (pointer.startsWith(place.pointer) || place.pointer.startsWith(`${pointer}/`)),
      ),
    ),
  );
}
