const names: Readonly<Record<string, string>> = { en: "English", ru: "Русский", kk: "Қазақша" };

/** Lets the reader choose the language of the interface, and keeps the choice on this device. */
export function chooseLanguage(): void {
  const place = document.getElementById("languages");
  if (!place) return;
  const up = place.dataset["up"] ?? "";
  const note = document.createElement("span");
  Object.assign(window, { casebookTexts: show });
  for (const [language, name] of Object.entries(names)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.lang = language;
    button.addEventListener("click", () => {
      keep(language);
      load(language);
    });
    place.append(button, " ");
  }
  place.append(note);
  place.hidden = false;
  const kept = choice();
  if (kept !== undefined && kept !== "en") load(kept);

  function load(language: string): void {
    const script = document.createElement("script");
    script.src = `${up}assets/texts-${language}.js`;
    document.head.append(script);
  }

  function show(language: string, texts: Readonly<Record<string, string>>): void {
    for (const element of document.querySelectorAll<HTMLElement>("[data-t]")) {
      const text = texts[element.dataset["t"]!];
      if (text === undefined) element.classList.add("untranslated");
      else {
        element.textContent = text;
        element.lang = language;
        element.classList.remove("untranslated");
      }
    }
    for (const element of document.querySelectorAll("[data-in-en]")) {
      const text = element.getAttribute(`data-in-${language}`);
      element.textContent = text ?? element.getAttribute("data-in-en");
      element.setAttribute("lang", text === null ? "en" : language);
    }
    note.textContent = language === "en" ? "" : (texts["unreviewed"] ?? "");
    note.lang = language;
  }
}

const KEY = "casebook-language";

/** From a disk, a browser may refuse to keep anything. */
function keep(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Then the choice holds for this page.
  }
}

function choice(): string | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept !== null && Object.hasOwn(names, kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
