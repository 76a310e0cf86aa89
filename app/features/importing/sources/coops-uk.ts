import type { SectorEvidenceCode } from "#app/features/directory/sector-evidence.ts";
import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { displayName } from "#app/features/organisations/names.ts";
import { companyIdentifiers, uniqueIdentifiers } from "../derive/identifiers.ts";
import { NO_FACTS, publishingRule } from "../derive/publishing-rule.ts";
import { CO_OP_SECTORS } from "../derive/sector-labels.ts";
import { speaksOfWork } from "../derive/sector-signs.ts";
import { sectorsFrom } from "../derive/sectors-from.ts";
import { descriptionOf } from "../derive/source-words.ts";
import { oneLine, sicCodes, tidyAddress, tidyPostcode, tidyWebsite } from "../derive/values.ts";
import { type CsvRow, csvRows } from "../files/csv-rows.ts";
import type { Identifier, ImportedOrganisation, Source, SourceFile, SourceRow } from "../model.ts";

/** Columns both of Co-operatives UK's lists have, and that the mapping cannot do without. */
export const CO_OP_COLUMNS = [
  "Identifier",
  "Name",
  "Street Address",
  "Locality",
  "Postcode",
  "Website",
  "Companies House Number",
  "Sector",
  "SIC Code",
  "Ownership Classification",
  "Legal Form",
];

/** The open data of Co-operatives UK: every co-operative it knows of, quarterly (ODC-By 1.0). */
export const coopsUk: Source = {
  code: "coops-uk",
  async *rows(file: SourceFile): AsyncGenerator<SourceRow> {
    for await (const row of csvRows(file.path, { title: "the Co-operatives UK list", columns: CO_OP_COLUMNS })) {
      if ("skipped" in row) yield { line: row.line, skipped: row.skipped, subject: "" };
      else yield { line: row.line, ...mapCoOp(row, file, { source: "coops-uk", sister: null }) };
    }
  },
};

const LEGAL_FORMS: Readonly<Record<string, LegalFormCode>> = {
  Society: "registered_society",
  Company: "company",
  Unincorporated: "unincorporated",
  "Community Interest Company": "cic",
  LLP: "llp",
  "Limited Partnership": "llp",
  "Scottish Charitable Incorporated Organisation": "charity_cio",
};

/** Extra facts that one of the two lists has and the other lacks. */
export interface CoOpExtra {
  source: string;
  /** The other list, which uses the same R-numbers. */
  sister: string | null;
  identifiers?: readonly (Identifier | null)[];
  registeredName?: string;
  founded?: string | null;
}

/** What a co-operative says of its own form is no work that it sells. */
const OWN_FORM = /^professional\.governance/;
/** What it calls itself and says of itself. */
const WORDS: readonly SectorEvidenceCode[] = ["name", "text", "word"];

type Mapped = { organisation: ImportedOrganisation } | { skipped: string; subject: string };

/** One row of either list as an organisation. */
export function mapCoOp(row: CsvRow, file: SourceFile, extra: CoOpExtra): Mapped {
  const ref = row.get("Identifier");
  const listed = displayName(row.get("Name"));
  if (!/^R\d{4,}$/.test(ref))
    return { skipped: "no Co-operatives UK number (R and digits) in the column Identifier", subject: oneLine(listed).slice(0, 80) };
  if (!/\p{L}/u.test(listed)) return { skipped: "no name", subject: ref };
  const registered = displayName(extra.registeredName ?? "");
  const legalForm = societyKind(LEGAL_FORMS[row.get("Legal Form")] ?? "unknown", registered || listed);
  const sic = sicCodes(row.get("SIC Code"));
  const label = CO_OP_SECTORS[row.get("Sector")];
  const description = row.get("Description");
  const offerings = sectorsFrom({ sic, labels: label ? [label] : [], name: listed, description, notFromText: OWN_FORM });
  const organisation: ImportedOrganisation = {
    source: { source: extra.source, ref },
    sameAs: [{ source: extra.sister ?? "worker-coops", ref }],
    legalName: registered || listed,
    tradingName: registered !== "" && registered !== listed ? listed : null,
    legalForm,
    identifiers: uniqueIdentifiers([...companyIdentifiers(row.get("Companies House Number")), ...(extra.identifiers ?? [])]),
    website: tidyWebsite(row.get("Website")),
    addressLine: tidyAddress(row.get("Street Address")),
    place: oneLine(row.get("Locality")).slice(0, 80) || null,
    postcode: tidyPostcode(row.get("Postcode")),
    position: positionOf(row),
    sic,
    description: descriptionOf(description),
    alsoSays: [],
    beneficiaries: row.get("Ownership Classification") === "Workers" ? ["workers"] : [],
    founded: extra.founded ?? null,
    turnoverBand: null,
    offerings,
    status: {
      status: "register_confirmed",
      definition: legalForm.startsWith("cic") || legalForm === "community_benefit_society" ? "seuk" : "vcse",
      source: "Co-operatives UK open data",
      evidence: evidenceOf(row, ref),
      fromDay: file.date,
    },
    // The codes of membership associations (94990) are those of any society: only a word can say that one sells something.
    publishable: publishingRule({
      ...NO_FACTS,
      name: registered || listed,
      legalForm,
      sic,
      coopSector: row.get("Sector"),
      ownership: row.get("Ownership Classification"),
      sells: offerings.some((one) => WORDS.includes(one.derivedFrom) || !row.get("Sector").startsWith("Membership")),
      speaks: offerings.length > 0 || speaksOfWork(listed, [description]),
    }),
  };
  return { organisation };
}

/** "Society" may be a co-operative or a community benefit society; the name often says which. */
function societyKind(form: LegalFormCode, name: string): LegalFormCode {
  if (form !== "registered_society") return form;
  if (/community benefit society|\bcbs\b/i.test(name)) return "community_benefit_society";
  return /\bco-?op/i.test(name) ? "co_operative_society" : form;
}

function evidenceOf(row: CsvRow, ref: string): string {
  const owner = row.get("Ownership Classification");
  return `Listed by Co-operatives UK as a co-operative under ${ref}${owner === "" ? "" : `; owned by: ${owner.toLowerCase()}`}.`;
}

function positionOf(row: CsvRow): { lat: number; lng: number } | null {
  for (const [north, east] of [
    ["Latitude", "Longitude"],
    ["Geo Container Latitude", "Geo Container Longitude"],
  ] as const) {
    const lat = Number.parseFloat(row.get(north));
    const lng = Number.parseFloat(row.get(east));
    if (lat > 49 && lat < 61.5 && lng > -9 && lng < 2.5) return { lat, lng };
  }
  return null;
}
