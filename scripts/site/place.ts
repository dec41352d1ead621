/** The position of a value in its record. */
export interface Place {
  /** Full name of the record. */
  readonly record: string;
  /** JSON pointer of the value. */
  readonly pointer: string;
  /** The id in the tables of the object at a pointer. */
  readonly nameAt: (pointer: string) => string | undefined;
}

/** The anchor of the object at a place: what follows # in its name. */
export function anchorAt({ nameAt, pointer }: Place): string | undefined {
  const name = nameAt(pointer);
  return name?.includes("#") ? name.slice(name.indexOf("#") + 1) : undefined;
}

/** The place of a field or an item. */
export function below({ pointer, ...place }: Place, step: string | number): Place {
  return {
    ...place,
    pointer: `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`,
  };
}

/** For a value that is shown a second time: its anchors are where it is shown first. */
export function unnamed(place: Place): Place {
  return { ...place, nameAt: () => undefined };
}
