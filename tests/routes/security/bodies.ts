/** A value for every field any form has, so that each action gets as far as it can. Ids and names are another's. */
export function fullForm(ids: { organisationId: number; userId: number; recordId: number; version: number }): Record<string, string> {
  const id = String(ids.recordId);
  return {
    name: "Somebody Else",
    email: "somebody.else@people.example",
    password: "correct horse battery staple",
    currentPassword: "correct horse battery staple",
    newPassword: "another horse battery staple",
    legalName: "Another Name CIC",
    tradingName: "Another",
    legalForm: "cic",
    about: "Something else about it",
    website: "https://elsewhere.example",
    postcode: "B6 5RQ",
    title: "Another title of a good length",
    description: "Another description that is long enough to be read, and says what is needed.",
    summary: "Another summary",
    mission: "Another mission",
    kind: "supply_chain",
    sectors: "food.workplace-catering",
    sectorCode: "food.workplace-catering",
    coverage: "nationwide",
    delivery: "remote",
    valueKind: "unknown",
    isBuyer: "on",
    isSupplier: "on",
    buyerKind: "private",
    roles: "buyer",
    role: "owner",
    matchMail: "never",
    alerts: "never",
    query: "q=catering&near=B18",
    search: id,
    status: "certified",
    definition: "seuk",
    source: "A register",
    evidence: "A certificate",
    fromDay: "2026-01-01",
    published: "no",
    state: "shortlisted",
    decision: "successful",
    outcome: "awarded",
    step: "met",
    scope: "full",
    message: "A message that is long enough to be an answer",
    statement: "A statement that is long enough to be read",
    note: "A note",
    reason: "A reason that is long enough",
    value: "18,000",
    deadlineDay: "11",
    deadlineMonth: "12",
    deadlineYear: "2026",
    organisation: String(ids.organisationId),
    organisationId: String(ids.organisationId),
    buyer: String(ids.organisationId),
    buyerId: String(ids.organisationId),
    supplier: String(ids.organisationId),
    supplierId: String(ids.organisationId),
    user: String(ids.userId),
    userId: String(ids.userId),
    version: String(ids.version),
    id,
    match: id,
    matchId: id,
    days: "30",
    response: id,
    responseId: id,
    introduction: id,
    offering: id,
    opportunity: id,
    opportunityId: id,
    accreditation: id,
    invitation: id,
    say: "yes",
    price: "3,980",
    unit: "total",
    question: id,
    answer: "An answer that is long enough",
    quote: id,
    organisationName: "Another Name CIC",
    claim: id,
    event: id,
    session: id,
    [`reason-${id}`]: "A reason that is long enough",
  };
}

export interface MalformedBody {
  name: string;
  make: (form: Record<string, string>) => { body: BodyInit; type?: string };
}

function each(form: Record<string, string>, change: (value: string, name: string) => string): URLSearchParams {
  return new URLSearchParams(Object.entries(form).map(([name, value]) => [name, name === "intent" ? value : change(value, name)]));
}

/** Bodies that no page of ours sends. */
export const MALFORMED: MalformedBody[] = [
  { name: "an empty form", make: () => ({ body: new URLSearchParams() }) },
  { name: "the intent alone", make: ({ intent }) => ({ body: new URLSearchParams(intent === undefined ? {} : { intent }) }) },
  { name: "JSON", make: (form) => ({ body: JSON.stringify(form), type: "application/json" }) },
  { name: "no type at all", make: () => ({ body: new Uint8Array([0, 255, 1, 254]) }) },
  {
    name: "broken multipart",
    make: () => ({ body: "--x\r\nContent-Disposition: form-data; name=", type: "multipart/form-data; boundary=x" }),
  },
  { name: "lists for single values", make: (form) => ({ body: new URLSearchParams([...Object.entries(form), ...Object.entries(form)]) }) },
  {
    name: "nested names for single values",
    make: (form) => ({
      body: new URLSearchParams(
        Object.entries(form).flatMap(([name, value]) =>
          name === "intent"
            ? [[name, value]]
            : [
                [`${name}[0]`, value],
                [`${name}.deep`, value],
              ],
        ),
      ),
    }),
  },
  {
    name: "files for text",
    make: (form) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) body.set(name, name === "intent" ? value : new File([value], "x.bin"));
      return { body };
    },
  },
  { name: "empty values", make: (form) => ({ body: each(form, () => "") }) },
  { name: "ids of others", make: (form) => ({ body: each(form, (value) => (/^\d+$/.test(value) ? "1" : value)) }) },
  { name: "negative numbers", make: (form) => ({ body: each(form, (value) => (/^\d/.test(value) ? "-1" : value)) }) },
  { name: "what is not a number", make: (form) => ({ body: each(form, (value) => (/^\d/.test(value) ? "NaN" : value)) }) },
  { name: "huge numbers", make: (form) => ({ body: each(form, (value) => (/^\d/.test(value) ? "9".repeat(30) : value)) }) },
  { name: "fractions and infinity", make: (form) => ({ body: each(form, (value) => (/^\d/.test(value) ? "1e309" : value)) }) },
  {
    name: "control characters and broken Unicode",
    make: (form) => ({ body: each(form, (value) => `${value}\u0000\u202e\ud800'"<script>\r\n`) }),
  },
  { name: "everything whole", make: (form) => ({ body: new URLSearchParams(form) }) },
];

/** As much as a form may hold, shared by its first fields. */
export const HUGE: MalformedBody = {
  name: "as much as is taken",
  make: (form) => ({
    body: new URLSearchParams(
      [...Object.keys(form).slice(0, 3), "message", "description", "reason", "name", "email"].map((name) => [
        name,
        name === "intent" ? (form["intent"] ?? "") : "x".repeat(32_000),
      ]),
    ),
  }),
};
