import type { Case } from "../../schema/records.ts";
import { isObject } from "../../diagnostics/is-object.ts";
import { Ref, T, useHere } from "../here.tsx";
import type { Reader } from "../reader.ts";
import { rightsOf } from "../rights.tsx";
import { spaced } from "../words.ts";

/** A violation that touches an article. */
interface Touching {
  /** Full name of the case. */
  readonly of: string;
  /** Full name of the violation. */
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly named: boolean;
}

/** Most violations of the page; of more, each article shows its share. */
const MOST = 1000;

/** The articles of treaties, and the cases that touch each. */
export function ArticlesPage() {
  const { reader } = useHere();
  const treaties = touchedArticles(reader);
  const lists = [...treaties.values()].flatMap((articles) => [...articles.values()]);
  const all = lists.reduce((sum, { length }) => sum + length, 0);
  const shown = all <= MOST ? MOST : Math.ceil(MOST / lists.length);
  return (
    <>
      <h1>
        <T k="articles" />
      </h1>
      <p class="lead">
        <T k="articlesLead" />
      </p>
      {[...treaties].map(([treaty, articles]) => (
        <section key={treaty}>
          <h2>{reader.label("treaties", treaty)}</h2>
          {[...articles].map(([article, touching]) => (
            <section key={article} id={`${treaty}-${article}`}>
              <h3>
                {treaty} {article} <span class="kind">{titleOf(reader, treaty, article)}</span>
              </h3>
              <ul>
                {touching.slice(0, shown).map(({ of, name, type, status, named }) => (
                  <li key={name}>
                    <Ref name={of} />:{" "}
                    <Ref name={name}>{reader.label("violation-types", type)}</Ref>
                    <span class="kind">
                      {" "}
                      {spaced(status)}; <T k={named ? "namedByBody" : "ourClassification"} />
                    </span>
                  </li>
                ))}
                {touching.length > shown ? <li>and {touching.length - shown} more</li> : null}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  );
}

/** By treaty and article, in the order of the table of treaties. */
function touchedArticles(reader: Reader): Map<string, Map<string, Touching[]>> {
  const found = new Map<string, Map<string, Touching[]>>();
  for (const id of reader.release.records.ids.get("cases") ?? []) {
    const of = `cases/${id}`;
    const { violations = [] } = reader.release.records.get("cases", id) as unknown as Case;
    for (const violation of violations)
      for (const { treaty, article, named } of rightsOf(reader, violation)) {
        const articles = found.get(treaty) ?? new Map<string, Touching[]>();
        found.set(treaty, articles);
        const { type, status } = violation;
        const one = { of, name: `${of}#${violation.id}`, type, status, named };
        const touching = articles.get(article);
        if (touching) touching.push(one);
        else articles.set(article, [one]);
      }
  }
  const byNumber = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
    a[0].localeCompare(b[0], "en", { numeric: true });
  return new Map(
    [...found].map(([treaty, articles]) => [treaty, new Map([...articles].toSorted(byNumber))]),
  );
}

/** Our words for what the article is about. */
function titleOf(reader: Reader, treaty: string, article: string): string {
  const articles = reader.row("treaties", treaty)?.["articles"];
  const found = (Array.isArray(articles) ? articles : []).find(
    (one) => isObject(one) && one["number"] === article,
  ) as Readonly<Record<string, unknown>> | undefined;
  return String(found?.["title"] ?? "");
}
