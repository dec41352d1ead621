import { keysOf } from "../../changes/compare.ts";
import type { Telling } from "../../changes/words/record-pair.ts";
import { sentencesOf } from "../../changes/words/sentences.ts";
import { recordNamed } from "../../publish/release/record-title.ts";
import type { Delta } from "../../publish/release/delta.ts";
import { Ref, T, useHere } from "../here.tsx";
import type { Reader } from "../reader.ts";
import { counted } from "../words.ts";

/** What changed since the previous release, record by record, where one was given. */
export function ChangesPage({ delta }: { readonly delta: Delta | undefined }) {
  const { reader, up } = useHere();
  if (delta === undefined)
    return (
      <>
        <h1>
          <T k="changes" />
        </h1>
        <p class="lead">
          <T k="noPrevious" />
        </p>
        <Reasons reader={reader} />
      </>
    );
  const { previous, changes } = delta;
  const telling = tellingOf(reader, delta);
  return (
    <>
      <h1>
        <T k="changes" />
      </h1>
      <p class="lead">
        From version {previous.version} to {String(reader.release.dataset["version"])}:{" "}
        {counted(changes.length, "record")}.
      </p>
      {typeof reader.release.dataset["issued"] === "string" ? (
        <p>
          <a href={`${up}changes.atom`} type="application/atom+xml">
            <T k="feed" />
          </a>
        </p>
      ) : (
        <p class="note">
          <T k="noFeed" />
        </p>
      )}
      <ul class="used">
        {changes.slice(0, 500).map((change) => (
          <li key={change.record + change.change}>
            <Ref name={change.record} />
            <ul>
              {sentencesOf(change, telling).map(({ text }, index) => (
                <li key={index}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {changes.length > 500 ? <p class="note">changes.json in the release has all.</p> : null}
      <Reasons reader={reader} />
    </>
  );
}

/** What the sentences about changes need. */
export function tellingOf({ release }: Reader, { previous }: Delta): Telling {
  const { schemas, records } = release;
  return {
    documents: schemas.documents,
    keyOf: (record) => keysOf(record, schemas),
    before: (name) => {
      const [collection = "", id = ""] = name.split("/", 2);
      return previous.collections[collection]?.[id];
    },
    after: (name) => recordNamed(records, name),
  };
}

/** Why the data changed, in the words of those who changed it, the newest version first. */
function Reasons({ reader }: { readonly reader: Reader }) {
  const { reasons } = reader.release;
  if (reasons.length === 0) return null;
  return (
    <section id="reasons">
      <h2>
        <T k="reasons" />
      </h2>
      <ul class="used">
        {reasons.toReversed().map(({ version, reason, note, records }, index) => (
          <li key={index}>
            <strong>{version}</strong> {reason.replaceAll("-", " ")}: {note}
            <ul>
              {records.slice(0, 20).map((name) => (
                <li key={name}>
                  <Ref name={name} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
