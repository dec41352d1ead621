import { Ref, T } from "../here.tsx";

/** The page under a name that moved: where the record is found now. */
export function MovedPage({ redirect }: { readonly redirect: Readonly<Record<string, unknown>> }) {
  return (
    <>
      <h1>
        <T k="moved" />
      </h1>
      <ul id="moved">
        {(redirect["to"] as readonly string[]).map((name) => (
          <li key={name}>
            <Ref name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The page of a withdrawn record says only that. */
export function WithdrawnPage() {
  return (
    <h1>
      <T k="withdrawn" />
    </h1>
  );
}
