import type { Random } from "../random.ts";
import type { Dataset, Node } from "./dataset.ts";
import type { Edit } from "./edits.ts";

/** A place in the broken dataset; an empty pointer is the file as a whole. */
export interface Place {
  readonly path: string;
  readonly pointer: string;
}

/** One way to break a dataset; written from the data model, in ignorance of the rules. */
export interface Kind {
  readonly name: string;
  /** What the data model demands, that the fault breaks. */
  readonly breaks: string;
  /** Groups of rules of which at least one must speak up. */
  readonly groups: readonly string[];
  /** The fault lies in the form of the text: that the value stays the same is no excuse. */
  readonly form?: true;
  /** A change of nothing but the wording of our own texts is no fault of this kind. */
  readonly words?: true;
  candidates(data: Dataset): Candidate[];
}

/** A place where a fault of some kind can be made. */
export interface Candidate {
  readonly at: Node;
  /** The fault, or undefined where the place turns out not to allow it. */
  make(next: Random): Break | undefined;
}

/** What is done to the files, and where the fault then stands. */
export interface Break {
  readonly edits?: readonly Edit[];
  /** Files moved (`to`), made or overwritten (`bytes`), or removed (neither). */
  readonly files?: readonly {
    readonly path: string;
    readonly to?: string;
    readonly bytes?: Uint8Array | string;
  }[];
  /** Where the fault stands, where that is not the candidate's own node. */
  readonly places?: readonly Place[];
  /** The other ends: where a finding may stand just as well. */
  readonly counterparts?: readonly Place[];
  /** Proof that nothing the data model demands is broken. */
  readonly equivalent?: string;
  /** In place of the text that the edits replace, in the list of misses. */
  readonly shown?: readonly [before: string, after: string];
}

export function placeOf(node: Node): Place {
  return { path: node.file.path, pointer: node.pointer };
}
