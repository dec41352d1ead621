import { collections as allCollections } from "../../schema/collections.ts";

export type ReleasedRecord = Readonly<Record<string, unknown>>;

/** The records of a release; `get` parses a record anew each time. */
export interface Records {
  /** The ids of each collection, also of one without records; both sorted by code unit. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly get: (collection: string, id: string) => ReleasedRecord | undefined;
}

/** Takes records in any order. */
export interface RecordStore extends Records {
  readonly add: (collection: string, id: string, record: ReleasedRecord) => void;
}

/**
 * Keeps records as the bytes of their JSON: this takes a tenth of the memory of the values, and the garbage
 * collector does not walk it. Half a million records fit.
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
        [...new Set([...allCollections, ...collections.keys()])]
          .toSorted()
          .map((name) => [name, [...(collections.get(name)?.keys() ?? [])].toSorted()]),
      ));
    },
    get(collection, id) {
      const bytes = collections.get(collection)?.get(id);
      return bytes && (JSON.parse(bytes.toString()) as ReleasedRecord);
    },
  };
}

/** Every record with its collection and id, in their order. */
export function* recordsOf({
  records,
}: {
  readonly records: Records;
}): Generator<readonly [collection: string, id: string, record: ReleasedRecord]> {
  for (const [collection, ids] of records.ids)
    for (const id of ids) yield [collection, id, records.get(collection, id)!];
}

/** The records by collection and id. A record is read whenever it is asked for, and not kept. */
export function collectionsOf(
  records: Records,
): Readonly<Record<string, Readonly<Record<string, ReleasedRecord>>>> {
  const filled = [...records.ids].filter(([, ids]) => ids.length > 0);
  return Object.fromEntries(
    filled.map(([collection, ids]) => {
      const get = (id: string) => ({
        enumerable: true,
        get: () => records.get(collection, id)!,
      });
      return [
        collection,
        Object.defineProperties({}, Object.fromEntries(ids.map((id) => [id, get(id)]))),
      ];
    }),
  );
}
