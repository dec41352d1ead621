import { viewFiles } from "./view-file.ts";

/**
 * Filters the table of recommendations. The state of the filters is in the address, so that a view can be
 * reloaded, kept and sent.
 */
export function filterTracker(table: HTMLTableElement): void {
  const form = document.getElementById("filters") as HTMLFormElement;
  const count = document.getElementById("count")!;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr:not(.set)")];
  form.hidden = false;
  fill();
  apply();
  form.addEventListener("change", () => {
    const query = new URLSearchParams(chosen()).toString();
    history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    history.replaceState(null, "", location.pathname);
    setTimeout(apply);
  });
  for (const button of form.querySelectorAll<HTMLButtonElement>("button[data-download]"))
    button.addEventListener("click", () => download(button.dataset["download"]!));

  /** Names and values of the filters that are set. */
  function chosen(): [string, string][] {
    return [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value] as [string, string]] : [],
    );
  }

  function fill(): void {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) field.value = value;
      if (field instanceof HTMLInputElement) field.checked = value === field.value;
    }
  }

  function apply(): void {
    const filters = chosen();
    let shown = 0;
    for (const row of rows) {
      const fits = filters.every(([name, value]) => row.dataset[name]?.split(" ").includes(value));
      row.hidden = !fits;
      if (fits) shown++;
    }
    for (const body of table.tBodies)
      body.hidden = !body.querySelector("tr:not(.set):not([hidden])");
    count.textContent = `${shown} / ${rows.length}`;
  }

  /** The rows that are shown, with the address of each, as a file. */
  function download(ending: string): void {
    const shown = [...table.querySelectorAll<HTMLTableRowElement>("tr:not(.set):not([hidden])")];
    const cells = shown.map((row) => [
      ...[...row.cells].map(({ innerText }) => innerText.replace(/\s+/g, " ").trim()),
      row.querySelector("a")?.href ?? "page",
    ]);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(viewFiles[ending]!(cells, document.title));
    link.download = `recommendations.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}
