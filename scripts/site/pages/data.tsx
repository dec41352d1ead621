import { entryOf } from "../../publish/formats/catalogue/entry.ts";
import type { ReleaseFormat } from "../../publish/formats/format.ts";
import { T, useHere } from "../here.tsx";

/** The files of the release, what each is for, and the licence. */
export function DataPage({ formats }: { readonly formats: readonly ReleaseFormat[] }) {
  const { release } = useHere().reader;
  const { dataset, commit } = release;
  const { files: folder, archive } = entryOf(release).downloads;
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
        {archive === undefined ? null : (
          <div>
            <dt>Everything in one archive</dt>
            <dd>
              <a href={archive}>{archive.slice(archive.lastIndexOf("/") + 1)}</a>
            </dd>
          </div>
        )}
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
                <File path={path} folder={folder} />
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

/** The path of a file, with a link if it has an address. */
function File({ path, folder }: { readonly path: string; readonly folder: string | undefined }) {
  const isFile = !/[/<]/.test(path);
  return folder !== undefined && isFile ? (
    <a href={folder + path}>
      <code>{path}</code>
    </a>
  ) : (
    <code>{path}</code>
  );
}
