import { T } from "../here.tsx";

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
          a person reviews it. <code>CONTRIBUTING.md</code> in the repository shows each step in a
          browser. You can also write what should change, with a source, in the issue form{" "}
          <em>Correction</em>.
        </p>
      </section>
      <section id="danger">
        <h2>
          <T k="danger" />
        </h2>
        <p>
          <strong>Do not write it in public.</strong> If something here tells where a person is, who
          a witness was, or could harm somebody in another way, open the <em>Security</em> tab of
          the repository and choose <em>Report a vulnerability</em>. Only the maintainers see it.
          Name the record and what should go; <code>SECURITY.md</code> says what happens then.
        </p>
      </section>
      <section id="takedown">
        <h2>Ask for a withdrawal</h2>
        <p>
          Anybody may ask for a record or a value to be changed or withdrawn: the person it is
          about, their family, their lawyer, the publisher of a source. <code>TAKEDOWN.md</code> in
          the repository says how.
        </p>
      </section>
    </>
  );
}
