import type { Stance } from "../schema/records.ts";
import { fullName } from "../schema/full-name.ts";
import { Citations } from "./citations.tsx";
import { Ref, T, Term, useHere } from "./here.tsx";
import type { Value } from "./reader.ts";
import { capital, dateInWords, spaced } from "./words.ts";

/** Who asserts, finds, admits, denies or refutes a statement, one line each. */
export function Voices({
  standing,
  record,
}: {
  readonly standing: readonly Stance[];
  readonly record: string;
}) {
  return (
    <ul class="voices">
      {standing.map((voice, index) => (
        <li key={index}>
          <Voice voice={voice} record={record} />
        </li>
      ))}
    </ul>
  );
}

function Voice({ voice, record }: { readonly voice: Stance; readonly record: string }) {
  const { stance, event, date, proof, citations = [], note } = voice;
  return (
    <>
      <strong>{capital(spaced(stance))}</strong> <Actor value={voice as unknown as Value} />
      {event === undefined ? null : (
        <>
          {" "}
          <Ref name={fullName(event, { collections: ["cases"], within: true }, record)} />
        </>
      )}
      {date === undefined ? null : `, ${dateInWords(date)}`}
      {proof === undefined ? null : `, ${spaced(proof)}`}
      {note === undefined ? null : <p class="note">{note}</p>}
      <Citations citations={citations} />
    </>
  );
}

/** A person, an organization or a State; nothing if none of them is named. */
function Actor({ value: { person, organization, state } }: { readonly value: Value }) {
  if (typeof person === "string") return <Ref name={`people/${person}`} />;
  if (typeof organization === "string") return <Ref name={`organizations/${organization}`} />;
  return typeof state === "string" ? <Term table="states" id={state} /> : null;
}

/** The answers of the State and of others to a statement, beside it, also those that another record holds. */
export function Answers({ record, part }: { readonly record: string; readonly part: string }) {
  const { reader } = useHere();
  const opened = reader.open(record);
  if (!opened) return null;
  const elsewhere = opened.record.inbound
    .filter((link) => link.part === part && link.at.startsWith("/responses/"))
    .map(({ from }) => from);
  const answers = [record, ...new Set(elsewhere)].flatMap((holder) =>
    answersIn(reader.open(holder)?.record["responses"])
      .filter(({ to }) =>
        (to as readonly string[]).some(
          (target) => fullName(target, spoken, holder) === `${record}#${part}`,
        ),
      )
      .map((answer) => ({ holder, answer })),
  );
  if (answers.length === 0) return null;
  return (
    <ul class="answers">
      {answers.map(({ holder, answer }) => (
        <li key={`${holder}#${String(answer["id"])}`}>
          <strong>
            <T k="answer" />
          </strong>
          : <Actor value={(answer["actor"] ?? {}) as Value} /> {spaced(String(answer["stance"]))}.{" "}
          <Ref name={`${holder}#${String(answer["id"])}`}>{String(answer["text"])}</Ref>
        </li>
      ))}
    </ul>
  );
}

/** What an answer may speak to: parts of its record by bare ids, of others by full names. */
const spoken = { collections: ["cases", "laws"], within: true } as const;

function answersIn(responses: unknown): readonly Value[] {
  return (responses ?? []) as readonly Value[];
}
