import type { ComponentChildren } from "preact";
import { InRepository, T, useHere } from "../here.tsx";

/** How to change a record, and what to do if one endangers somebody. */
export function ContributePage() {
  return (
    <>
      <h1>
        <T k="contribute" />
      </h1>
      <section id="suggest">
        <h2>
          <T k="suggest" />
        </h2>
        <p>
          Each record is one text file in the repository of this dataset; the end of its page names
          the file. Edit it there and propose the change: the check says at once what is wrong, and
          a person reviews it. <InRepository path="CONTRIBUTING.md" /> in the repository shows each
          step in a browser. You can also write what should change, with a source, in the issue form{" "}
          <InForm to="issues/new?template=correction.yml">Correction</InForm>.
        </p>
      </section>
      <section id="danger">
        <h2>
          <T k="danger" />
        </h2>
        <p>
          <strong>Do not write it in public.</strong> If something here tells where a person is, who
          a witness was, or could harm somebody in another way, open the <em>Security</em> tab of
          the repository and choose{" "}
          <InForm to="security/advisories/new">Report a vulnerability</InForm>. Only the maintainers
          see it. Name the record and what should go; <InRepository path="SECURITY.md" /> says what
          happens then.
        </p>
      </section>
      <section id="takedown">
        <h2>Ask for a withdrawal</h2>
        <p>
          Anybody may ask for a record or a value to be changed or withdrawn: the person it is
          about, their family, their lawyer, the publisher of a source.{" "}
          <InRepository path="TAKEDOWN.md" /> in the repository says how.
        </p>
      </section>
    </>
  );
}

/** A form of the site that keeps the repository; a link if the dataset says which. */
function InForm({ to, children }: { readonly to: string; readonly children: ComponentChildren }) {
  const { repository } = useHere().reader.release.dataset;
  const name = <em>{children}</em>;
  if (repository === undefined) return name;
  return (
    <a href={`${String(repository)}/${to}`} rel="noreferrer external">
      {name}
    </a>
  );
}
