import { zipped } from "../uhri-file.ts";

const style = (name: string, data: string) =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${data}"/>`;

/** An OpenDocument spreadsheet with the markup that LibreOffice writes: styles, repeats, comments, errors. */
export function spreadsheet(rows = sample): Uint8Array {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:style="s" xmlns:table="t" xmlns:text="x" xmlns:number="n" xmlns:calcext="c"><office:automatic-styles>
<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>
<number:number-style style:name="N0"><number:number number:min-integer-digits="1"/></number:number-style>
<number:date-style style:name="N49"><number:year number:style="long"/><number:text>-</number:text><number:month/><number:text>-</number:text><number:day/></number:date-style>
<number:date-style style:name="N50"><number:month/><number:text>-</number:text><number:day/></number:date-style>
${style("two", "N2")}${style("plain", "N0")}${style("day", "N49")}${style("short", "N50")}<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Hidden" table:style-name="gone"><table:table-row><table:table-cell office:value-type="string"><text:p>no</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="List"><table:table-column table:default-cell-style-name="two"/><table:table-column table:number-columns-repeated="16383"/>${rows}</table:table>
</office:spreadsheet></office:body></office:document-content>`,
  });
}

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;

const sample = `<table:table-row>${["No", "Text", "Day", "Other"].map(text).join("")}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>
<table:table-row><table:table-cell office:value-type="float" office:value="115.6"><text:p>115.60</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>two</text:p><text:p>lines<text:s text:c="2"/>and <text:span>blanks</text:span></text:p></table:table-cell><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2023-04-12T10:30:00"><text:p>2023-04-12</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:style-name="plain" office:value-type="float" office:value="115.6"><text:p>115.6</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]" office:value-type="string"><text:p>kept</text:p></table:table-cell><table:table-cell table:style-name="short" office:value-type="date" office:date-value="2023-04-12"><text:p>04-12</text:p></table:table-cell><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="999"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell/><table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="1" office:value-type="string"><text:p>last</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row table:number-rows-repeated="1047571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
