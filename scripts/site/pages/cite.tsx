import type { Citation } from "../../schema/records.ts";
import { pageOf, webBaseOf } from "../../publish/release/addresses.ts";
import { referencesTo } from "../cite.ts";
import type { Cited } from "../cite.ts";
import { Ref, T, useHere } from "../here.tsx";
import type { Opened } from "../reader.ts";
import { statementsIn, wordsOf } from "../statements.ts";
import type { Statement } from "../statements.ts";
import { shortened } from "../words.ts";

/** Most statements of one page; the references to one take 4 to 6 kB. */
const CITED = 40;

/** The statements of each page of references: one page where they are few, otherwise several beside the first. */
export function citePages(opened: Opened): readonly (readonly Statement[])[] {
  const statements = statementsIn(opened);
  if (statements.length <= CITED) return [statements];
  const pages = Math.ceil(statements.length / CITED);
  return Array.from({ length: pages }, (_, at) => statements.slice(at * CITED, (at + 1) * CITED));
}

/** The first page has no number: it is where the references to every statement are found, or where a link to them is. */
export function citePath(name: string, number?: number): string {
  return `${name}.cite${number === undefined ? "" : `-${number}`}.html`;
}

/** How to cite a record and each of its statements, with the sources. */
export function CitePage({ opened }: { readonly opened: Opened }) {
  const { reader, up } = useHere();
  const title = reader.titleOf(opened.name);
  const citations = (opened.record["citations"] ?? []) as readonly Citation[];
  const pages = citePages(opened);
  return (
    <>
      <h1>
        <T k="citePage" />
      </h1>
      <p class="lead">
        <Ref name={opened.name} />
      </p>
      <Reference cited={{ name: opened.name, words: title, within: undefined, citations }} whole />
      {pages.length === 1 ? (
        <Statements opened={opened} statements={pages[0]!} />
      ) : (
        <ul class="records" id="cited">
          {pages.flatMap((statements, at) =>
            statements.map((statement) => (
              <li key={statement.anchor} id={statement.anchor}>
                <a href={`${up}${citePath(opened.name, at + 1)}#${statement.anchor}`}>
                  {shortened(wordsOf(reader, statement), 120)}
                </a>
              </li>
            )),
          )}
        </ul>
      )}
    </>
  );
}

/** Some of the statements of a record that has many. */
export function CiteSomePage({
  opened,
  number,
}: {
  readonly opened: Opened;
  /** Counted from 1. */
  readonly number: number;
}) {
  const { up } = useHere();
  const pages = citePages(opened);
  return (
    <>
      <h1>
        <T k="citePage" />
      </h1>
      <p class="lead">
        <Ref name={opened.name} />
      </p>
      <p class="pages">
        <a id="all-cited" href={up + citePath(opened.name)}>
          <T k="evidence.statements" />
        </a>{" "}
        {pages.map((_, at) =>
          at + 1 === number ? (
            <strong key={at}>{number} </strong>
          ) : (
            <a key={at} href={up + citePath(opened.name, at + 1)}>
              {at + 1}{" "}
            </a>
          ),
        )}
      </p>
      <Statements opened={opened} statements={pages[number - 1]!} />
    </>
  );
}

function Statements({
  opened,
  statements,
}: {
  readonly opened: Opened;
  readonly statements: readonly Statement[];
}) {
  const { reader } = useHere();
  const within = reader.titleOf(opened.name);
  return statements.map((statement) => {
    const { name, value, anchor } = statement;
    const citations = (value["citations"] ?? []) as readonly Citation[];
    const cited = { name, words: wordsOf(reader, statement), within, citations };
    return (
      <section key={name} id={anchor}>
        <h2>
          <Ref name={name}>{shortened(cited.words, 120)}</Ref>
        </h2>
        <Reference cited={cited} />
      </section>
    );
  });
}

function Reference({ cited, whole = false }: { readonly cited: Cited; readonly whole?: boolean }) {
  const { reader } = useHere();
  const { name } = cited;
  const references = referencesTo(reader, cited);
  const base = webBaseOf(reader.release);
  return (
    <>
      <dl class="fields">
        {references.styles.map(([style, text]) => (
          <div key={style}>
            <dt>{style}</dt>
            <dd dir="ltr">{text}</dd>
          </div>
        ))}
        <div>
          <dt>
            <T k="wiki" />
          </dt>
          <dd dir="ltr">
            <code>{references.wiki}</code>
          </dd>
        </div>
        {base === undefined || whole ? null : (
          <div>
            <dt>
              <T k="embed" />
            </dt>
            <dd>
              <code>{`<iframe src="${base}${pageOf(name).replace("#", "?card#")}" width="640" height="360" title="${String(reader.release.dataset["title"]).replace(/[^\p{L}\p{N} .:,-]/gu, "")}"></iframe>`}</code>
            </dd>
          </div>
        )}
      </dl>
      <details>
        <summary>BibTeX, RIS, CSL-JSON</summary>
        <pre>{references.bibtex}</pre>
        <pre>{references.ris}</pre>
        <pre>{references.csl}</pre>
      </details>
    </>
  );
}
