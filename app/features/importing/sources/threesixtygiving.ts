import { z } from "zod";
import { schemeInSentence } from "#app/features/organisations/identifiers.ts";
import type { LegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { displayName } from "#app/features/organisations/names.ts";
import { longDate } from "#app/platform/dates.ts";
import { counted, upperFirst } from "#app/platform/words.ts";
import { charityIdentifier, companyIdentifiers, orgIdIdentifiers, uniqueIdentifiers } from "../derive/identifiers.ts";
import { NO_FACTS, publishingRule } from "../derive/publishing-rule.ts";
import { saysClosed, withoutClosed } from "../derive/said-closed.ts";
import { speaksOfWork } from "../derive/sector-signs.ts";
import { sectorsFrom } from "../derive/sectors-from.ts";
import { descriptionOf } from "../derive/source-words.ts";
import { oneLine, tidyAddress, tidyDay, tidyPostcode, tidyWebsite } from "../derive/values.ts";
import { withoutCosts } from "../derive/without-costs.ts";
import { jsonList } from "../files/json-list.ts";
import type { Identifier, ImportedOrganisation, Source, SourceFile, SourceRow } from "../model.ts";

/** Publishers write some numbers as numbers. */
const text = z
  .union([z.string().max(100_000, "a value is longer than 100,000 characters"), z.number().transform(String)])
  .nullish()
  .transform((value) => value ?? "");
const recipientShape = z.object({
  id: z.string("the recipient has no id").min(3, "the recipient has no id").max(300),
  name: z.string("the recipient has no name").min(1, "the recipient has no name").max(1000),
  charityNumber: text,
  companyNumber: text,
  streetAddress: text,
  addressLocality: text,
  postalCode: text,
  url: text,
  organisationType: text,
});
const grantShape = z.object({
  title: text,
  description: text,
  awardDate: text,
  recipientOrganization: z.array(recipientShape, "no recipientOrganization").min(1, "no recipientOrganization"),
  fundingOrganization: z.array(z.object({ id: z.string(), name: z.string() }), "no fundingOrganization").min(1, "no fundingOrganization"),
});
type Recipient = z.infer<typeof recipientShape>;

/** What one funder's grants tell of one recipient. */
interface Grantee {
  line: number;
  recipient: Recipient;
  funder: { id: string; name: string };
  grants: number;
  lastAward: string | null;
  texts: string[];
}

const MOST_TEXTS = 4;
/** What a grant pays for on the way to the work it is for. */
const MEANS_NOT_WORK =
  /^(advice\.volunteering|professional|research|finance|making|cleaning|events$|events\.workspace|construction|transport\.vehicles|digital\.(support|software|web)|furniture|media\.(pr|print)|events\.(equipment|stewarding))/;

/** Any grants file in the 360Giving standard; each recipient once, over all of its grants from a funder. */
export const threesixtygiving: Source = {
  code: "threesixtygiving",
  async *rows(file: SourceFile): AsyncGenerator<SourceRow> {
    const grantees = new Map<string, Grantee>();
    for await (const { line, value } of jsonList(file.path, "grants", "a 360Giving grants file")) {
      const grant = grantShape.safeParse(value);
      if (!grant.success) {
        yield { line, skipped: reasonOf(grant.error), subject: "" };
        continue;
      }
      const funder = grant.data.fundingOrganization[0] ?? { id: "unknown", name: "an unnamed funder" };
      for (const recipient of grant.data.recipientOrganization) gather(grantees, line, recipient, funder, grant.data);
    }
    for (const grantee of grantees.values()) yield { line: grantee.line, ...mapGrantee(grantee, file) };
  },
};

function gather(
  grantees: Map<string, Grantee>,
  line: number,
  recipient: Recipient,
  funder: { id: string; name: string },
  grant: z.infer<typeof grantShape>,
): void {
  const id = recipient.id.replace(/\s/g, "");
  const key = `${funder.id} ${id}`;
  const known = grantees.get(key) ?? { line, recipient: { ...recipient, id }, funder, grants: 0, lastAward: null, texts: [] };
  const day = tidyDay(grant.awardDate);
  known.grants += 1;
  if (day !== null && (known.lastAward === null || day >= known.lastAward)) {
    known.lastAward = day;
    known.recipient = { ...filled(known.recipient, recipient), id };
  }
  const said = oneLine(grant.description).slice(0, 1500);
  if (
    known.texts.length < MOST_TEXTS &&
    said !== "" &&
    !/^(grant to|provided capacity support to)\b/i.test(said) &&
    !known.texts.includes(said)
  )
    known.texts.push(said);
  grantees.set(key, known);
}

/** The later grant's particulars, with the earlier one's where the later has none. */
function filled(earlier: Recipient, later: Recipient): Recipient {
  const entries = Object.entries(later).map(([key, value]) => [key, value === "" ? earlier[key as keyof Recipient] : value]);
  return Object.fromEntries(entries) as Recipient;
}

const LEGAL_FORMS: readonly [RegExp, LegalFormCode][] = [
  [/community interest.*guarantee/i, "cic_guarantee"],
  [/community interest.*shares/i, "cic_shares"],
  [/community interest/i, "cic"],
  [/community benefit|\bCBS\b/i, "community_benefit_society"],
  [/co-?operative society/i, "co_operative_society"],
  [/registered society|industrial and provident/i, "registered_society"],
  [/charitable incorporated/i, "charity_cio"],
  [/registered charity/i, "charity"],
  [/limited by guarantee/i, "company_guarantee"],
  [/limited liability partnership|limited partnership/i, "llp"],
  [/limited by shares|private limited/i, "company_shares"],
  [/university/i, "public_body"],
  [/unincorporated/i, "unincorporated"],
  [/trust/i, "trust"],
];

type Mapped = { organisation: ImportedOrganisation } | { skipped: string; subject: string };

function mapGrantee(grantee: Grantee, file: SourceFile): Mapped {
  const { recipient, funder, lastAward, texts } = grantee;
  const type = recipient.organisationType;
  if (/^(individual|sole trader)$/i.test(type.trim()))
    return { skipped: "a person, not an organisation", subject: recipient.id.slice(0, 80) };
  const name = displayName(withoutClosed(recipient.name));
  if (!/\p{L}/u.test(name)) return { skipped: "no name", subject: recipient.id.slice(0, 80) };
  const identifiers = uniqueIdentifiers([
    ...orgIdIdentifiers(recipient.id),
    charityIdentifier(recipient.charityNumber),
    ...companyIdentifiers(recipient.companyNumber),
  ]);
  const isCharity = identifiers.some((one) => one.scheme === "GB-CHC" || one.scheme === "GB-SC" || one.scheme === "GB-NIC");
  const stated = recipient.id.startsWith("GB-EDU") ? "public_body" : LEGAL_FORMS.find(([pattern]) => pattern.test(type))?.[1];
  const legalForm = stated ?? (isCharity ? "charity" : "unknown");
  const description = texts.map(aboutItself).find((about) => about !== "") ?? rolesPaidFor(texts);
  const works = texts.map(withoutCosts).filter((text) => text !== "");
  const offerings = sectorsFrom({
    sic: [],
    labels: [],
    name,
    description,
    alsoSaid: works.join(" "),
    notFromText: MEANS_NOT_WORK,
  });
  const fromDay = lastAward ?? file.date;
  const organisation: ImportedOrganisation = {
    source: { source: `threesixtygiving:${funder.id}`, ref: recipient.id },
    sameAs: [],
    legalName: name,
    tradingName: null,
    legalForm,
    identifiers,
    website: tidyWebsite(recipient.url),
    addressLine: tidyAddress(recipient.streetAddress),
    place: oneLine(recipient.addressLocality).slice(0, 80) || null,
    postcode: tidyPostcode(recipient.postalCode),
    position: null,
    sic: [],
    description: descriptionOf(description),
    alsoSays: works,
    beneficiaries: [],
    founded: null,
    turnoverBand: null,
    offerings,
    status:
      identifiers.length === 0
        ? null
        : {
            status: "register_confirmed",
            definition: legalForm.startsWith("cic") || legalForm === "community_benefit_society" ? "seuk" : "vcse",
            source: `360Giving data of ${funder.name}`,
            evidence: evidenceOf(grantee, identifiers[0]),
            fromDay,
          },
    publishable: publishingRule({
      ...NO_FACTS,
      name,
      legalForm,
      state: /converted|closed|dissolved/i.test(type) || saysClosed(recipient.name, texts) ? "said_closed" : "active",
      registered: identifiers.length > 0,
      sells: offerings.length > 0,
      speaks: offerings.length > 0 || speaksOfWork(name, works),
    }),
  };
  return { organisation };
}

/** "Lloyds Bank Foundation gave it 3 grants, the last on 31 July 2012, under charity number 1117457." */
function evidenceOf({ recipient, funder, grants, lastAward }: Grantee, number: Identifier | undefined): string {
  const given = grants === 1 ? "a grant" : counted(grants, "grant");
  const on = lastAward === null ? "" : grants === 1 ? ` on ${longDate(lastAward)}` : `, the last on ${longDate(lastAward)},`;
  const under = number === undefined ? "" : ` under ${schemeInSentence(number.scheme)} ${number.id}`;
  const kind = recipient.organisationType === "" ? "" : ` Its kind, as the funder has it: ${recipient.organisationType}.`;
  return `${funder.name} gave it ${given}${on}${under}.${kind}`;
}

const SHORTEST_ABOUT = 40;
/** A sentence about the money. */
const OF_THE_MONEY =
  /\b(grants?|salar(y|ies)|fund(s|ed|ing)?|costs?|fees|expenses|rent|overheads|on-costs|tutors? hire|consultan(t|ts|cy)|seek(s|ing)?|request)\b/i;
const OF_THE_WORK =
  /^(to )?(provid|support|deliver|help|offer|work|run|enabl|empower|promot|advis|engag|improv|reliev|address|us)(e|es|s|ing|t|ts|ting)?\b|\b(charity|organisation|centre|project|service|group|trust|they|it|who)\b.*\b(provid|support|offer|help|work|run|deliver|advis|promot|serv|enabl|us(es|ing))/i;

/**
 * Many grant descriptions tell of a salary or a van; what stands on a profile is the sentences that tell of the work. Empty
 * where there are none.
 */
function aboutItself(said: string): string {
  const sentences = (said.match(/[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?/g) ?? []).map((one) => one.trim());
  const about = sentences.filter((one) => one !== "" && !OF_THE_MONEY.test(one)).join(" ");
  if (about.length < SHORTEST_ABOUT || !OF_THE_WORK.test(about)) return "";
  return upperFirst(about);
}

/** A job as grants name it: "Children's Counsellor", "Debt Adviser". */
const ROLE =
  /(?:\p{Lu}[\p{L}'’]*[ /&-]+(?:(?:and|of|for) )?){1,4}(?:Advis[eo]r|Advocate|Caseworker|Case Worker|Chef|Co-?ordinator|Cook|Counsell?or|Driver|Gardener|Interpreter|Leader|Manager|Mentor|Officer|Organiser|Solicitor|Teacher|Therapist|Trainer|Tutor|Worker)s?\b/gu;
/** What says nothing of the work in the name of a job. */
const ANY_JOB =
  /\b(advisor|adviser|assistants?|admin|administration|administrat(or|ive)|business|centre|chief|co-?ordinators?|deputy|development|directors?|executive|finance|general|lead|leader|managers?|officers?|operations|part|practice|programme|projects?|senior|services?|sessional|staff|support|team|the|time|trainee|volunteers?|volunteering|workers?|job share|core|strategic|monitoring|evaluation|quality|fundraising|fundraiser|marketing|income|generation|and|of|for|a|an)\b/gi;
const MOST_ROLES = 3;

/** "A grant paid for its Debt Adviser." Empty where the grants name no job that tells of the work. */
function rolesPaidFor(texts: readonly string[]): string {
  const named = texts.flatMap((text) => text.match(ROLE) ?? []).map((role) => role.replace(/^(The|A|An|Salary|Salaries) /, ""));
  const telling = [...new Set(named)].filter((role) => /\p{L}{3}/u.test(role.replace(ANY_JOB, ""))).slice(0, MOST_ROLES);
  return telling.length === 0 ? "" : `A grant paid for its ${telling.join(", ")}.`;
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join(".") || "the grant"}: ${issue.message}` : "not a grant";
}
