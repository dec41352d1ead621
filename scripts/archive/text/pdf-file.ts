import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { blocksOfPages } from "./blocks-of-pages.ts";
import { UnreadableDocument } from "./document-text.ts";
import type { DocumentText } from "./document-text.ts";
import { linesOfPage, usualSize } from "./pdf-lines.ts";
import type { Glyphs } from "./pdf-lines.ts";

/** Reports have a few hundred; a file with more is not one document. */
const MOST_PAGES = 5_000;
/** In characters: more than any library of reports has in one file. */
const MOST_TEXT = 20_000_000;

/**
 * The text of a PDF: from its text layer, without scripts, forms, attachments and pictures.
 *
 * @throws UnreadableDocument if it asks for a password or has too many pages
 */
export async function pdfFile(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new UnreadableDocument(
        `It has ${pdf.numPages.toLocaleString("en")} pages, and up to ${MOST_PAGES.toLocaleString("en")} are read. Divide it into its documents.`,
      );
    const pages: Glyphs[][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const glyphs = await glyphsOf(await pdf.getPage(number));
      length += glyphs.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_TEXT)
        throw new UnreadableDocument(
          `Its text is longer than ${MOST_TEXT.toLocaleString("en")} characters, as no document's is.`,
        );
      pages.push(glyphs);
    }
    const usual = usualSize(pages);
    return {
      blocks: blocksOfPages(pages.map((glyphs) => linesOfPage(glyphs, usual))),
      pages: pdf.numPages,
      warnings: warningsOf(pages),
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // They only matter where something is drawn; without them pdf.js looks for a canvas.
  const { DOMMatrix, ImageData, Path2D } = globalThis as Record<string, unknown>;
  Object.assign(globalThis, {
    DOMMatrix: DOMMatrix ?? class {},
    ImageData: ImageData ?? class {},
    Path2D: Path2D ?? class {},
  });
  // Larger than the rest of the program together, and of use here only.
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.min.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  try {
    return await getDocument({
      // It takes the buffer for itself.
      data: Uint8Array.from(bytes),
      ...{ isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false },
      ...{ useWorkerFetch: false, isOffscreenCanvasSupported: false, stopAtErrors: false },
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new UnreadableDocument(
        "This PDF asks for a password: save it without one, and add that copy.",
      );
    throw new UnreadableDocument(
      `This PDF is damaged and cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The pieces of text of a page, upright ones only, in the order of the file. */
async function glyphsOf(page: PDFPageProxy): Promise<Glyphs[]> {
  const { transform: view } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view as number[];
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
    // In the view the page is upright, and y grows downwards.
    const [right, down] = [va * a + vc * b, vb * a + vd * b];
    if (right <= 0 || Math.abs(down) > right / 10) return [];
    const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
    return [
      {
        text: item.str,
        left: va * e + vc * f + ve,
        base: vb * e + vd * f + vf,
        width: item.width,
        size,
      },
    ];
  });
}

function warningsOf(pages: readonly (readonly Glyphs[])[]): string[] {
  const empty = pages.flatMap((glyphs, index) =>
    glyphs.some(({ text }) => text.trim() !== "") ? [] : [index + 1],
  );
  const text = pages
    .flat()
    .map(({ text }) => text)
    .join("");
  const strange = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return [
    ...(empty.length === pages.length
      ? ["It holds pictures of pages and no text: read it by eye, or add a copy with a text layer."]
      : empty.length > 0
        ? [`Without text: page ${shown(empty)}. If that is a picture of a page, read it by eye.`]
        : []),
    ...(strange > text.length / 20
      ? ["Its fonts do not say which letters they draw: compare with what you see."]
      : []),
  ];
}

function shown(numbers: readonly number[]): string {
  return numbers.length > 10 ? `${numbers.slice(0, 10).join(", ")} and more` : numbers.join(", ");
}
