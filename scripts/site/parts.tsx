import { recordOf } from "../schema/full-name.ts";
import { Ref, nameInWords, useHere } from "./here.tsx";
import { groupedBy } from "./words.ts";

/** Parts of other records, one line a record: `Criminal Code: article 174, article 274`. */
export function PartsByRecord({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class="plain">
      {[...groupedBy(names, recordOf)].map(([record, parts]) => (
        <li key={record}>
          <Ref name={record} />
          {parts.some((name) => name !== record) ? ": " : ""}
          {parts
            .filter((name) => name !== record)
            .map((name, index) => (
              <span key={name}>
                {index > 0 ? ", " : ""}
                <PartOf name={name} />
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function PartOf({ name }: { readonly name: string }) {
  const { reader } = useHere();
  return <Ref name={name}>{nameInWords(reader, name, true)}</Ref>;
}
