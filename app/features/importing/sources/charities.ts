import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { displayName } from "#app/features/organisations/names.ts";
import { charityIdentifier, companyIdentifiers, orgIdIdentifiers, uniqueIdentifiers } from "../derive/identifiers.ts";
import { NO_FACTS, publishingRule } from "../derive/publishing-rule.ts";
import { ICNPTSO, UKCAT, UKCAT_BENEFICIARIES } from "../derive/sector-labels.ts";
import { speaksOfWork } from "../derive/sector-signs.ts";
import { sectorsFrom } from "../derive/sectors-from.ts";
import { descriptionOf } from "../derive/source-words.ts";
import { sentenceCase, tidyDay, tidyPostcode, tidyWebsite, turnoverBand } from "../derive/values.ts";
import { type CsvRow, csvRows } from "../files/csv-rows.ts";
import type { ImportedOrganisation, Source, SourceFile, SourceRow } from "../model.ts";

const COLUMNS = [
  "org_id",
  "reg_number",
  "name",
  "postcode",
  "active",
  "date_registered",
  "activities",
  "objects",
  "source",
  "income",
  "web",
  "company_number",
  "UKCAT",
  "ICNPTSO",
];

const REGISTERS: Readonly<Record<string, string>> = {
  CCEW: "the Charity Commission for England and Wales",
  OSCR: "the Scottish Charity Regulator",
  CCNI: "the Charity Commission for Northern Ireland",
};

/** Charities of the three UK registers with UK-CAT and ICNP/TSO labels, as charityclassification.org.uk lays them out. */
export const charities: Source = {
  code: "charities",
  async *rows(file: SourceFile): AsyncGenerator<SourceRow> {
    for await (const row of csvRows(file.path, { title: "the labelled list of charities", columns: COLUMNS })) {
      if ("skipped" in row) yield { line: row.line, skipped: row.skipped, subject: "" };
      else yield { line: row.line, ...mapCharity(row, file) };
    }
  },
};

type Mapped = { organisation: ImportedOrganisation } | { skipped: string; subject: string };

function mapCharity(row: CsvRow, file: SourceFile): Mapped {
  const name = displayName(row.get("name").replace(/\s*\((in liquidation|in administration|subject to insolvency proceedings)\)/i, ""));
  const number = row.get("reg_number");
  const own = orgIdIdentifiers(row.get("org_id"))[0] ?? charityIdentifier(row.get("source") === "CCNI" ? `NIC${number}` : number);
  if (!own) return { skipped: "no charity number in the columns org_id and reg_number", subject: name.slice(0, 80) };
  if (!/\p{L}/u.test(name)) return { skipped: "no name", subject: number };

  const ukcat = row
    .get("UKCAT")
    .split(/[;,\s]+/)
    .filter((code) => code !== "");
  const icnptso = row.get("ICNPTSO");
  const labels = [ICNPTSO[icnptso], ...ukcat.map((code) => UKCAT[code])].filter((code) => code !== undefined);
  const activities = sentenceCase(row.get("activities"));
  const objects = sentenceCase(row.get("objects"));
  const description = activities === "" ? objects : activities;
  const offerings = sectorsFrom({ sic: [], labels, name, description });
  const income = row.get("income") === "" ? null : Number(row.get("income"));
  const register = REGISTERS[row.get("source")] ?? "a charity register";
  const legalForm = legalFormOf(row, name);
  const organisation: ImportedOrganisation = {
    source: { source: "charities", ref: `${own.scheme}-${own.id}` },
    sameAs: [],
    legalName: name,
    tradingName: null,
    legalForm,
    identifiers: uniqueIdentifiers([own, ...companyIdentifiers(row.get("company_number"))]),
    website: tidyWebsite(row.get("web")),
    addressLine: null,
    place: null,
    postcode: tidyPostcode(row.get("postcode")),
    position: null,
    sic: [],
    description: descriptionOf(description),
    alsoSays: [objects],
    beneficiaries: [...new Set(ukcat.map((code) => UKCAT_BENEFICIARIES[code]).filter((code) => code !== undefined))],
    founded: tidyDay(row.get("date_registered")),
    turnoverBand: turnoverBand(income),
    offerings,
    status: {
      status: isClosed(row) ? "lapsed" : "register_confirmed",
      definition: "vcse",
      source: `Register of ${register}`,
      evidence: `Registered as a charity by ${register} under ${own.id}.`,
      fromDay: dayOf(row, file),
    },
    publishable: publishingRule({
      ...NO_FACTS,
      name,
      legalForm,
      ukcat,
      icnptso,
      income: income === null || Number.isNaN(income) ? null : income,
      state: isClosed(row) ? "closed" : "active",
      sells: offerings.length > 0,
      speaks: offerings.length > 0 || speaksOfWork(name, [description, row.get("objects")]),
    }),
  };
  return { organisation };
}

/**
 * Where the file does not say its day: that of the last accounts, else that of the registration, which has gone on since. That a
 * charity is closed is known of the day of the file, and of none before.
 */
function dayOf(row: CsvRow, file: SourceFile): string {
  if (isClosed(row)) return file.date;
  return (file.dateIsGuess ? (tidyDay(row.get("fye")) ?? tidyDay(row.get("date_registered"))) : null) ?? file.date;
}

function isClosed(row: CsvRow): boolean {
  return (
    /^(false|0|no)$/i.test(row.get("active")) ||
    /\((in liquidation|in administration|subject to insolvency proceedings)\)/i.test(row.get("name"))
  );
}

function legalFormOf(row: CsvRow, name: string): LegalFormCode {
  if (/\bS?CIO\b/.test(name)) return "charity_cio";
  return companyIdentifiers(row.get("company_number")).length > 0 ? "charity_company" : "charity";
}
