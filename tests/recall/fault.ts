import type { Random } from "../random.ts";
import type { Dataset, Node } from "./dataset.ts";
import type { Edit } from "./edits.ts";

/** A place in the broken dataset; an empty pointer is the file as a whole. */
export interface Place {
  readonly path: string;
  readonly pointer: string;
}

/** One way to break a dataset, written from the data model without a look at the rules. */
export interface Kind {
  readonly name: string;
  /** What the data model demands, that the fault breaks. */
  readonly breaks: string;
  /** Groups of rules of which at least one must speak up; any rule, if the list is empty. */
  readonly groups: readonly string[];
  /** The fault is in the form of the text, even if its value stays the same. */
  readonly form?: true;
  /** A change in the wording of our own texts alone is not a fault of this kind. */
  readonly words?: true;
  candidates(data: Dataset): Candidate[];
}

/** A place where a fault of some kind can be made. */
export interface Candidate {
  readonly at: Node;
  /** The fault, or undefined where the place turns out not to allow it. */
  make(next: Random): Break | undefined;
}

/** What is done to the files, and where the fault is then. */
export interface Break {
  readonly edits?: readonly Edit[];
  /** Files moved (`to`), made or overwritten (`bytes`), or removed (neither). */
  readonly files?: readonly {
    readonly path: string;
    readonly to?: string;
    readonly bytes?: Uint8Array | string;
  }[];
  /** Where the fault is, if not at the candidate's own node. */
  readonly places?: readonly Place[];
  /** The other ends of the contradiction, where a finding is right too. */
  readonly counterparts?: readonly Place[];
  /** Why the change breaks no demand of the data model. */
  readonly equivalent?: string;
  /** What the list of misses shows, instead of the text that the edits replace. */
  readonly shown?: readonly [before: string, after: string];
}

export function placeOf(node: Node): Place {
  return { path: node.file.path, pointer: node.pointer };
}
