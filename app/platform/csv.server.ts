import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV, under the names of their columns, made to be opened in a spreadsheet: UTF-8 with its mark, and a cell that
 * would start a formula is led by an apostrophe. So is what would start one after a semicolon, a tab or the end of a
 * line, which some countries' spreadsheets take for the end of a cell, quoted or not. `columns` stand also where there are no rows.
 */
export function toCsv(rows: readonly Readonly<Record<string, string>>[], columns?: readonly string[]): string {
  return stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, withoutLaterFormula(text)]))),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      record_delimiter: "windows",
      // A lone line feed is no end of a row to the library, and one to every spreadsheet.
      quoted_match: /[\r\n]/,
      ...(columns === undefined ? {} : { columns: [...columns] }),
    },
  );
}

function withoutLaterFormula(text: string): string {
  return text.replace(/([;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
}

/** The answer that saves CSV as a file; nobody keeps it. */
export function csvFile(csv: string, fileName: string): Response {
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
