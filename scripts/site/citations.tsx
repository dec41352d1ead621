import type { Citation, Locator, Source } from "../schema/records.ts";
import { Ref, T, useHere } from "./here.tsx";
import type { TextKey } from "./here.tsx";
import { lapseOf } from "../facts/statement.ts";
import type { Reader, Value } from "./reader.ts";
import { addressesOf, isAddressDerived } from "../publish/release/source-facts.ts";
import { OutLink } from "./value.tsx";
import { spaced } from "./words.ts";

/** The sources of a statement, each with the place and how far it bears the statement out. */
export function Citations({
  citations,
  holder = {},
  quiet = false,
}: {
  readonly citations: readonly Citation[];
  /** What rests on them. */
  readonly holder?: Value;
  /** They are one side of a disagreement: how few they are is not said. */
  readonly quiet?: boolean;
}) {
  const { reader } = useHere();
  if (citations.length === 0) return null;
  return (
    <div class="sources">
      {quiet ? null : <Count citations={citations} />}
      <ol>
        {citations.map((citation, index) => (
          <li key={index} class={`supports-${citation.supports}`}>
            <CitationInWords citation={citation} />
            <Marks citation={citation} holder={holder} />
            {citation.note === undefined ? null : <p class="remark">{citation.note}</p>}
            {citation.via && (
              <p class="remark">
                <T k="via" />{" "}
                <Ref name={`sources/${citation.via.source}`}>
                  {reader.shortTitleOf(`sources/${citation.via.source}`)}
                </Ref>
                {placeInWords(reader, citation.via.source, citation.via.at)}
              </p>
            )}
            {citation.asCited === undefined ? null : (
              <p class="remark">
                <T k="asCited" />: {citation.asCited}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function CitationInWords({ citation: { source, at, supports } }: { readonly citation: Citation }) {
  const { reader } = useHere();
  return (
    <>
      <Ref name={`sources/${source}`}>{reader.shortTitleOf(`sources/${source}`)}</Ref>
      {placeInWords(reader, source, at)} · <Supports value={supports} />
      <Originals source={source} />
    </>
  );
}

/** The seal of the place, and who compared the statement with it, as far as that still counts. */
function Marks({ citation, holder }: { readonly citation: Citation; readonly holder: Value }) {
  const { passage, checked = [] } = citation;
  if (passage === undefined) return null;
  const counting = checked.filter((entry) => !lapseOf({ ...entry }, { ...citation }, holder));
  return (
    <>
      {" · "}
      <span class="seal" title={passage}>
        <T k="sealed" />
      </span>
      {counting.map(({ by, date }) => (
        <span key={by} class="checked">
          {" · "}
          <T k="checkedBy" /> {by}, {date}
        </span>
      ))}
    </>
  );
}

function Supports({ value }: { readonly value: Citation["supports"] }) {
  return (
    <span class="supports">
      <T k={`supports.${value}` as TextKey} />
    </span>
  );
}

/** “one source” or “one publisher”, where that is all there is. */
function Count({ citations }: { readonly citations: readonly Citation[] }) {
  const { reader } = useHere();
  const bearing = citations.filter(({ supports }) => supports !== "none");
  const sources = new Set(bearing.map(({ source }) => source));
  const publishers = new Set([...sources].map((source) => publisherOf(reader, source)));
  if (sources.size === 1)
    return (
      <p class="count">
        <T k="oneSource" />
      </p>
    );
  if (publishers.size === 1 && !publishers.has(undefined))
    return (
      <p class="count">
        <T k="onePublisher" />
      </p>
    );
  return null;
}

function publisherOf(reader: Reader, id: string): string | undefined {
  return (reader.open(`sources/${id}`)?.record as Source | undefined)?.publisher;
}

/** Links to the document itself: its page, the UN document system, a copy in an archive. */
export function Originals({ source }: { readonly source: string }) {
  const { reader } = useHere();
  const record = reader.open(`sources/${source}`)?.record as Source | undefined;
  if (!record) return null;
  if (record.sensitive)
    return (
      <>
        {" "}
        <T k="addressLeftOut" />
      </>
    );
  const address = originalOf(record);
  const archived = record.copies?.find(({ archivedUrl }) => archivedUrl)?.archivedUrl;
  return (
    <>
      {address === undefined ? null : (
        <>
          {" "}
          <OutLink href={address}>
            <T k={isAddressDerived(record) ? "originalBySymbol" : "original"} />
          </OutLink>
        </>
      )}
      {archived === undefined ? null : (
        <>
          {" "}
          <OutLink href={archived}>
            <T k="archived" />
          </OutLink>
        </>
      )}
    </>
  );
}

/** Where the document can be read: its address, or that of its symbol, its DOI, or the copy that was opened. */
export function originalOf(source: Source): string | undefined {
  const { doi, copies } = source;
  return (
    addressesOf(source)[0] ??
    (doi === undefined
      ? copies?.find(({ url }) => url !== undefined)?.url
      : `https://doi.org/${doi}`)
  );
}

/** `, section “Freedom of expression”, paragraphs 2–4`; empty without a place. */
export function placeInWords(reader: Reader, source: string, at: Locator | undefined): string {
  if (!at) return "";
  const outline = (reader.open(`sources/${source}`)?.record as Source | undefined)?.outline ?? [];
  const steps = Object.entries(at).map(([key, value]) => {
    const text = String(value);
    const several = /^\d+-\d+$/.test(text) ? "s" : "";
    if (key !== "section") return `${spaced(key)}${several} ${text.replace("-", "–")}`;
    const title = outline.find(({ id }) => id === value)?.title;
    return title === undefined ? `section ${String(value)}` : `“${title}”`;
  });
  return `, ${steps.join(", ")}`;
}
