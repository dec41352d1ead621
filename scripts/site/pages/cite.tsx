import type { Citation } from "../../schema/records.ts";
import type { SchemaNode } from "../../schema/tree.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { pageOf, webBaseOf } from "../../publish/release/addresses.ts";
import { referencesTo } from "../cite.ts";
import type { Cited } from "../cite.ts";
import { Ref, T, useHere } from "../here.tsx";
import type { Opened, Reader, Value } from "../reader.ts";
import { inOneLine, kindOf, toldOf } from "../told.ts";
import { capital, shortened, spaced } from "../words.ts";

/** How to cite a record and each of its statements, with the sources. */
export function CitePage({ opened }: { readonly opened: Opened }) {
  const { reader } = useHere();
  const title = reader.titleOf(opened.name);
  const citations = (opened.record["citations"] ?? []) as readonly Citation[];
  return (
    <>
      <h1>
        <T k="citePage" />
      </h1>
      <p class="lead">
        <Ref name={opened.name} />
      </p>
      <Reference cited={{ name: opened.name, words: title, within: undefined, citations }} whole />
      {statementsOf(reader, opened).map((cited) => (
        <section key={cited.name} id={cited.name.slice(cited.name.indexOf("#") + 1)}>
          <h2>
            <Ref name={cited.name}>{shortened(cited.words, 120)}</Ref>
          </h2>
          <Reference cited={cited} />
        </section>
      ))}
    </>
  );
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

/** Every statement of a record that has an address, outer before inner. */
export function statementsOf(reader: Reader, opened: Opened): Cited[] {
  const within = reader.titleOf(opened.name);
  const found: Cited[] = [];
  visit(opened.record, opened.root, "", "", false);
  return found;

  function visit(
    value: unknown,
    node: SchemaNode,
    pointer: string,
    list: string,
    part: boolean,
  ): void {
    if (Array.isArray(value)) {
      const isPart = node.keywords["x-part"] !== undefined;
      const { items } = node;
      if (items)
        value.forEach((item, index) => visit(item, items, `${pointer}/${index}`, list, isPart));
    } else if (isObject(value)) {
      const kind = node.keywords["x-statement"];
      if (kind === "discrepancy") return;
      if (kind !== undefined || part) keep(value, node, pointer, list);
      for (const [key, child] of node.properties)
        if (value[key] !== undefined) visit(value[key], child, `${pointer}/${key}`, key, false);
    }
  }

  function keep(value: Value, node: SchemaNode, pointer: string, list: string): void {
    const name = opened.nameAt(pointer);
    if (!name?.includes("#")) return;
    const words = inOneLine(toldOf(reader, kindOf(node, list), value)) || capital(spaced(list));
    const citations = (value["citations"] ?? []) as readonly Citation[];
    found.push({ name, words, within, citations });
  }
}
