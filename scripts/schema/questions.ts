/**
 * What is so in and around an object, by paths (`valueAt` of facts/asked.ts): that a field is there or is not,
 * that it has one of these values, none of these, or that of another field.
 */
export type Where = Readonly<Record<string, Wanted>>;

export type Wanted =
  | boolean
  | readonly unknown[]
  | { readonly not: readonly unknown[] }
  | { readonly as: string };

/** What is asked of the dates of an object, by their paths: the value of `x-dates`. */
export type DatesAsked = Readonly<Record<string, DateAsked>>;

export interface DateAsked {
  /**
   * `past` is when something happened that the object states: not after today, nor after the sources that bear
   * it out. `planned` is the same of what is announced beforehand. `made` is when somebody who keeps the record
   * did something: not after today, nor before the sources that it is about.
   */
  readonly is?: "past" | "planned" | "made";
  /** It is announced beforehand then, and nothing is asked of it. */
  readonly unless?: Where;
  /** Paths of dates that it does not come before. */
  readonly notBefore?: readonly string[];
}

/** What fits together in an object: one entry of `x-fits`. */
export interface Fit {
  readonly when: Where;
  readonly then: Where;
  /** Why, in a sentence for whoever wrote otherwise. */
  readonly because: string;
  /** It does harm, or cannot be so: an error. */
  readonly never?: true;
}

/** Which organizations may stand in a field of an object: one entry of `x-bodies`. */
export interface BodyAsked {
  /** The field that names the organization, or the list of them. */
  readonly field: string;
  readonly when?: Where;
  /** Kinds of organization, or classes of `bodyClasses`. */
  readonly are?: readonly string[];
  readonly not?: readonly string[];
  readonly because: string;
}
