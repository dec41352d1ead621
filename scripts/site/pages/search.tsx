import { T, textOf } from "../here.tsx";

/** The search; a script reads the index and lists what it finds. */
export function SearchPage() {
  return (
    <>
      <h1>
        <T k="search" />
      </h1>
      <p class="lead">
        <T k="searchLead" />
      </p>
      <form class="query" id="query" method="get">
        <input type="search" name="q" dir="auto" aria-label={textOf("search")} id="q" />
        <button type="submit">
          <T k="search" />
        </button>
      </form>
      <noscript>
        <p class="note">
          <T k="searchScript" />
        </p>
      </noscript>
      <p id="found" role="status" />
      <ol class="results" id="results" />
    </>
  );
}
