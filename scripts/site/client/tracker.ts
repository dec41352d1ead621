import { guarded } from "../../publish/formats/spreadsheet-cell.ts";

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
  document.getElementById("download")!.addEventListener("click", download);

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

  /** The rows that are shown, as CSV whose cells stay texts in a spreadsheet: 124.40 is not 124.4. */
  function download(): void {
    const shown = [...table.querySelectorAll<HTMLTableRowElement>("tr:not(.set):not([hidden])")];
    const lines = shown.map((row) =>
      [...row.cells].map((cell) => textCell(cell.innerText)).join(","),
    );
    const file = new Blob([`\uFEFF${lines.join("\r\n")}\r\n`], { type: "text/csv" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "recommendations.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }
}

function textCell(text: string): string {
  const plain = String(guarded(text.replace(/\s+/g, " ").trim(), "text"));
  return `"${plain.replaceAll('"', '""')}"`;
}
