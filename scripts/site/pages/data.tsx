import type { ReleaseFormat } from "../../publish/formats/format.ts";
import { T, useHere } from "../here.tsx";

/** The files of the release, what each is for, and the licence. */
export function DataPage({ formats }: { readonly formats: readonly ReleaseFormat[] }) {
  const { dataset, commit } = useHere().reader.release;
  const files = formats.flatMap((format) => format.files).filter(({ path }) => path !== "site/");
  return (
    <>
      <h1>
        <T k="data" />
      </h1>
      <p class="lead">
        <T k="dataLead" />
      </p>
      <dl class="fields">
        <div>
          <dt>
            <T k="version" />
          </dt>
          <dd>
            {String(dataset["version"])}
            {commit === null ? " (draft)" : ""}
          </dd>
        </div>
        {typeof dataset["issued"] === "string" ? (
          <div>
            <dt>Released on</dt>
            <dd>{dataset["issued"]}</dd>
          </div>
        ) : null}
        <div>
          <dt>Licence of the data</dt>
          <dd>{String(dataset["licence"])}</dd>
        </div>
      </dl>
      <h2>
        <T k="formats" />
      </h2>
      <p>
        These files are in the release, beside the folder of this site. In the site, every record
        has a <code>.json</code> at the address of its page.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Holds</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, holds, use }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{holds.replaceAll("`", "")}</td>
              <td>{(use ?? "").replaceAll("`", "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
