export type ReleasedRecord = Readonly<Record<string, unknown>>;

/** The records of a release; each is made anew whenever it is asked for. */
export interface Records {
  /** The ids of each collection; both in the order of their characters. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly get: (collection: string, id: string) => ReleasedRecord | undefined;
}

/** Takes records in any order. */
export interface RecordStore extends Records {
  readonly add: (collection: string, id: string, record: ReleasedRecord) => void;
}

/**
 * Keeps records as the bytes of their JSON: a tenth of the memory that their values would take, and none
 * of it is searched for garbage. Half a million of them are no burden.
 */
export function recordStore(): RecordStore {
  const collections = new Map<string, Map<string, Buffer>>();
  let inOrder: Map<string, string[]> | undefined;
  return {
    add(collection, id, record) {
      let records = collections.get(collection);
      if (!records) collections.set(collection, (records = new Map<string, Buffer>()));
      records.set(id, Buffer.from(JSON.stringify(record)));
      inOrder = undefined;
    },
    get ids() {
      return (inOrder ??= new Map(
        [...collections.keys()].toSorted().map((name) => {
          return [name, [...collections.get(name)!.keys()].toSorted()];
        }),
      ));
    },
    get(collection, id) {
      const bytes = collections.get(collection)?.get(id);
      return bytes && (JSON.parse(bytes.toString()) as ReleasedRecord);
    },
  };
}

/** Every record with its collection and id, in the order of both. */
export function* recordsOf({
  records,
}: {
  readonly records: Records;
}): Generator<readonly [collection: string, id: string, record: ReleasedRecord]> {
  for (const [collection, ids] of records.ids)
    for (const id of ids) yield [collection, id, records.get(collection, id)!];
}
