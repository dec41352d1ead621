import { facts } from "../../facts/declared.ts";
import { each, objectOf, stringOf, textOf, textsOf } from "../../facts/item.ts";
import type { Item } from "../../facts/item.ts";
import { fieldAt, trimmed } from "../../facts/interning.ts";
import type { TextAt } from "../../facts/facts.ts";
import type { Law, Penalty, Provision } from "../../schema/records.ts";

/** The days of `inForce`. */
export interface TimeInForce {
  readonly from: TextAt | undefined;
  readonly until: TextAt | undefined;
}

/** What rules about several records ask of a law. */
export interface LawFacts extends TimeInForce {
  readonly adopted: TextAt | undefined;
  /** Laws it replaces. */
  readonly replaces: readonly TextAt[];
  /** Laws it amends. */
  readonly amends: readonly TextAt[];
  readonly provisions: readonly ProvisionFacts[];
}

export interface ProvisionFacts extends TimeInForce {
  readonly pointer: string;
  readonly id: string;
  readonly partOf: string | undefined;
  readonly replaces: readonly TextAt[];
  /** Its heading and the forms of its name. */
  readonly titles: readonly TextAt[];
  readonly penalties: readonly PenaltyFacts[];
}

export interface PenaltyFacts extends TimeInForce {
  readonly pointer: string;
  readonly kind: string;
  /** The greatest length, an ISO 8601 duration. */
  readonly max: TextAt | undefined;
  /** When it applies, in a few words. */
  readonly case: TextAt | undefined;
}

export const laws = facts<"laws", LawFacts>("laws", {
  adopted: textOf,
  from: (law) => textOf(objectOf(law, "inForce"), "from"),
  until: (law) => textOf(objectOf(law, "inForce"), "until"),
  replaces: textsOf,
  amends: textsOf,
  provisions: (law) => each(law, "provisions", provisionFacts),
});

function provisionFacts(provision: Item<Provision>): ProvisionFacts {
  const title = textOf(provision, "title");
  return {
    pointer: provision.path.pointer,
    id: stringOf(provision, "id") ?? "",
    ...inForce(provision),
    partOf: stringOf(provision, "partOf"),
    replaces: textsOf(provision, "replaces"),
    titles: trimmed([
      ...(title ? [title] : []),
      ...each(provision, "names", (name) => ({
        pointer: fieldAt(name.path, "value").pointer,
        text: stringOf(name, "value") ?? "",
      })),
    ]),
    penalties: each(provision, "penalties", penaltyFacts),
  };
}

function penaltyFacts(penalty: Item<Penalty>): PenaltyFacts {
  return {
    pointer: penalty.path.pointer,
    kind: stringOf(penalty, "kind") ?? "",
    max: textOf(penalty, "max"),
    case: textOf(penalty, "case"),
    ...inForce(penalty),
  };
}

function inForce(item: Item<Law | Provision | Penalty>): TimeInForce {
  const time = objectOf(item, "inForce");
  return { from: textOf(time, "from"), until: textOf(time, "until") };
}
