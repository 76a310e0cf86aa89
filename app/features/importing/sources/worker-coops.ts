import { companyIdentifiers, mutualIdentifier } from "../derive/identifiers.ts";
import { tidyDay } from "../derive/values.ts";
import { type CsvRow, csvRows } from "../files/csv-rows.ts";
import type { Identifier, Source, SourceFile, SourceRow } from "../model.ts";
import { CO_OP_COLUMNS, mapCoOp } from "./coops-uk.ts";

/** The worker co-operatives of Co-operatives UK: a smaller list with descriptions and registered numbers (ODC-By 1.0). */
export const workerCoops: Source = {
  code: "worker-coops",
  async *rows(file: SourceFile): AsyncGenerator<SourceRow> {
    const columns = [...CO_OP_COLUMNS, "Description", "Registrar", "Registered Number", "Organisation Name"];
    for await (const row of csvRows(file.path, { title: "the list of worker co-operatives", columns })) {
      if ("skipped" in row) {
        yield { line: row.line, skipped: row.skipped, subject: "" };
      } else if (row.get("Registered Status") !== "" && row.get("Registered Status") !== "Live") {
        yield { line: row.line, skipped: `the register says "${row.get("Registered Status")}"`, subject: row.get("Name") };
      } else {
        yield {
          line: row.line,
          ...mapCoOp(row, file, {
            source: "worker-coops",
            sister: "coops-uk",
            identifiers: registered(row),
            registeredName: row.get("Organisation Name"),
            founded: tidyDay(row.get("Incorporation Date")),
          }),
        };
      }
    }
  },
};

function registered(row: CsvRow): (Identifier | null)[] {
  const number = row.get("Registered Number");
  return row.get("Registrar") === "FCA" ? [mutualIdentifier(number)] : companyIdentifiers(number);
}
