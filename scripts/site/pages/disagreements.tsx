import { isObject } from "../../diagnostics/is-object.ts";
import { pointerSteps } from "../../diagnostics/pointer.ts";
import { nodeBelow } from "../../schema/tree.ts";
import { Ref, T, useHere } from "../here.tsx";
import { Discrepancy } from "../statement.tsx";
import type { At, Survey } from "../survey.ts";
import { groupedBy } from "../words.ts";
import { mentionAt } from "../used-in.tsx";

/** All places where sources contradict each other, the open ones first, and what is not known. */
export function DisagreementsPage({
  open,
  resolved,
  questions,
}: Pick<Survey, "open" | "resolved" | "questions">) {
  return (
    <>
      <h1>
        <T k="disagreements" />
      </h1>
      <p class="lead">
        <T k="disagreementsLead" />
      </p>
      <section id="open">
        <h2>
          <T k="openOnes" /> <span class="number">{open.length}</span>
        </h2>
        {[...groupedBy(open.slice(0, SIDES), ({ from }) => from)].map(([from, some]) => (
          <section key={from}>
            <h3>
              <Ref name={from} />
            </h3>
            {some.map((one) => (
              <Sides key={one.at} {...one} />
            ))}
          </section>
        ))}
        <Rest shown={SIDES} count={open.length} />
      </section>
      <section id="questions">
        <h2>
          <T k="openQuestions" /> <span class="number">{questions.length}</span>
        </h2>
        <Lines places={questions} />
        <Rest shown={LINES} count={questions.length} />
      </section>
      <section id="resolved">
        <h2>
          <T k="resolvedOnes" /> <span class="number">{resolved.length}</span>
        </h2>
        <Lines places={resolved} />
        <Rest shown={LINES} count={resolved.length} />
      </section>
    </>
  );
}

/** Most disagreements side by side, and most lines of a list. */
const [SIDES, LINES] = [150, 400];

/** Says that a list has only the first; the pages of the records have all. */
function Rest({ shown, count }: { readonly shown: number; readonly count: number }) {
  if (count <= shown) return null;
  return (
    <p class="note">
      The first {shown} of {count}. The page of each record has its own.
    </p>
  );
}

/** One disagreement: the value of the record on one side, the other value on the other. */
function Sides({ from, at }: At) {
  const { reader } = useHere();
  const opened = reader.open(from)!;
  const holder = at.split("/").slice(0, -2).join("/");
  let node = opened.root;
  let value: unknown = opened.record;
  for (const step of pointerSteps(holder)) {
    node = nodeBelow(node, step)!;
    value = (value as Record<string, unknown>)[step];
  }
  if (!isObject(value)) return null;
  const mention = holder === "" ? undefined : mentionAt(reader, from, `${holder}/x`);
  return (
    <div class="case-of">
      {mention ? (
        <p class="of">
          <Ref name={mention.name}>{mention.text}</Ref>
        </p>
      ) : null}
      <Discrepancy
        index={Number(at.split("/").at(-1))}
        value={value}
        node={node}
        place={{ record: from, pointer: holder, nameAt: () => undefined }}
      />
    </div>
  );
}

/** One line each, by record. */
function Lines({ places }: { readonly places: readonly At[] }) {
  const { reader } = useHere();
  return (
    <ul class="used">
      {[...groupedBy(places.slice(0, LINES), ({ from }) => from)].map(([from, some]) => (
        <li key={from}>
          <Ref name={from} />
          <ul>
            {some.map(({ at }) => {
              const value = reader.open(from)!;
              const one = valueAt(value.record, at);
              const name = value.nameAt(at) ?? from;
              return (
                <li key={at}>
                  <Ref name={name}>{String(one["text"] ?? one["stated"] ?? at)}</Ref>
                  {typeof one["resolution"] === "string" ? (
                    <span class="kind"> {one["resolution"]}</span>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function valueAt(record: unknown, at: string): Readonly<Record<string, unknown>> {
  const value = pointerSteps(at).reduce<unknown>(
    (one, step) => (one as Record<string, unknown>)[step],
    record,
  );
  return isObject(value) ? value : {};
}
