import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { displayName } from "#app/features/organisations/names.ts";
import { companyIdentifiers } from "../derive/identifiers.ts";
import { NO_FACTS, publishingRule } from "../derive/publishing-rule.ts";
import { speaksOfWork } from "../derive/sector-signs.ts";
import { sectorsFrom } from "../derive/sectors-from.ts";
import { sicCodes, tidyAddress, tidyDay, tidyPostcode } from "../derive/values.ts";
import { type CsvRow, csvRows } from "../files/csv-rows.ts";
import type { ImportedOrganisation, Source, SourceFile, SourceRow } from "../model.ts";

const COLUMNS = [
  "CompanyName",
  "CompanyNumber",
  "RegAddress.AddressLine1",
  "RegAddress.PostTown",
  "RegAddress.PostCode",
  "CompanyCategory",
  "CompanyStatus",
  "IncorporationDate",
  "SICCode.SicText_1",
];

/** Companies House's Basic Company Data (five million rows): community interest companies, societies and CIOs of it. */
export const companiesHouse: Source = {
  code: "companies-house",
  async *rows(file: SourceFile): AsyncGenerator<SourceRow> {
    for await (const row of csvRows(file.path, { title: "Companies House's basic company data", columns: COLUMNS })) {
      if ("skipped" in row) yield { line: row.line, skipped: row.skipped, subject: "" };
      else yield { line: row.line, ...mapCompany(row, file) };
    }
  },
};

type Mapped = { organisation: ImportedOrganisation } | { skipped: string; subject: string } | { ignored: string };

function mapCompany(row: CsvRow, file: SourceFile): Mapped {
  const form = socialForm(row.get("CompanyCategory"), row.get("CompanyName"));
  if (!form) return { ignored: "another kind of company: no CIC, registered society or CIO" };
  const legalName = displayName(row.get("CompanyName").replace(/^"+|"+$/g, ""));
  const identifiers = companyIdentifiers(row.get("CompanyNumber"));
  const own = identifiers[0];
  if (!own) return { skipped: `"${row.get("CompanyNumber").slice(0, 20)}" is no company number`, subject: legalName.slice(0, 80) };
  if (!/\p{L}/u.test(legalName)) return { skipped: "no name", subject: own.id };

  const sic = sicCodes(...[1, 2, 3, 4].map((at) => row.get(`SICCode.SicText_${at}`)));
  const offerings = sectorsFrom({ sic, labels: [], name: legalName, description: "" });
  const status = row.get("CompanyStatus");
  const organisation: ImportedOrganisation = {
    source: { source: "companies-house", ref: own.id },
    sameAs: [],
    legalName,
    tradingName: null,
    legalForm: form.code,
    identifiers,
    website: null,
    addressLine: tidyAddress(`${row.get("RegAddress.AddressLine1")}\n${row.get("RegAddress.AddressLine2")}`),
    place: displayName(row.get("RegAddress.PostTown")).slice(0, 80) || null,
    postcode: tidyPostcode(row.get("RegAddress.PostCode")),
    position: null,
    sic,
    description: "",
    alsoSays: [],
    beneficiaries: [],
    founded: tidyDay(row.get("IncorporationDate")),
    turnoverBand: null,
    offerings,
    status: {
      status: isClosed(status) ? "lapsed" : "register_confirmed",
      definition: form.definition,
      source: "Companies House",
      evidence: `On the register of Companies House as a ${form.name} under ${own.id}, status "${status}".`,
      fromDay: file.date,
    },
    publishable: publishingRule({
      ...NO_FACTS,
      name: legalName,
      legalForm: form.code,
      sic,
      state: isClosed(status) ? "closed" : /^dormant$/i.test(row.get("Accounts.AccountCategory")) ? "dormant" : "active",
      sells: offerings.length > 0,
      speaks: offerings.length > 0 || speaksOfWork(legalName, []),
    }),
  };
  return { organisation };
}

function isClosed(status: string): boolean {
  return /liquidation|dissol|struck|administration|receiver|removed|closed|converted|insolv/i.test(status);
}

interface SocialForm {
  code: LegalFormCode;
  name: string;
  definition: "seuk" | "vcse";
}

/** The forms by which the register alone shows a social enterprise. A CIC keeps "CIC" in its name by law. */
function socialForm(category: string, name: string): SocialForm | null {
  if (/community interest/i.test(category) || /\b(c\.?i\.?c\.?|community interest company)$/i.test(name)) {
    return { code: "cic", name: "community interest company", definition: "seuk" };
  }
  if (/registered society|industrial and provident/i.test(category))
    return { code: "registered_society", name: "registered society", definition: "vcse" };
  if (/charitable incorporated/i.test(category))
    return { code: "charity_cio", name: "charitable incorporated organisation", definition: "vcse" };
  return null;
}
