import type { Case } from "../schema/records.ts";
import { Term, useHere } from "./here.tsx";
import { spaced } from "./words.ts";

/** The rights that a case says were violated, each with its standing, and the articles that protect it. */
export function RightsOf({ record }: { readonly record: Case | undefined }) {
  const { reader } = useHere();
  const violations = record?.violations ?? [];
  if (violations.length === 0) return null;
  const types = new Map(violations.map(({ type, status }) => [type, status]));
  return (
    <ul>
      {[...types].map(([type, status]) => (
        <li key={type}>
          <Term table="violation-types" id={type} /> <span class="kind">{spaced(status)}</span>
          <Articles articles={reader.row("violation-types", type)?.["articles"]} />
        </li>
      ))}
    </ul>
  );
}

/** `ICCPR 19, UDHR 19`, as the table of kinds of violation has them. */
function Articles({ articles }: { readonly articles: unknown }) {
  if (!Array.isArray(articles)) return null;
  return <span class="kind"> {articles.map(String).join(", ")}</span>;
}
