import { bounded } from "./bounded.ts";
import type { Need } from "./need.ts";
import { NUMBER, numberIn } from "./numbers.ts";

// What a post on people is, and what help is: skills, days, pay, things. Pure, and every run in a pattern has a bound.

/** What people bring, each by the words that ask for it; the first word is how the form says it. */
const SKILLS: readonly string[] = [
  "accounting, accountancy, accountant, bookkeeping, management accounts",
  "finance, financial, treasurer, cash flow, budgets",
  "bid writing, bid writer, tender writing, tendering, bids and tenders",
  "fundraising, fundraiser, grant applications",
  "human resources, hr, recruitment, people management, employment law",
  "law, legal, lawyer, solicitor",
  "marketing, communications, branding, social media",
  "sales, business development",
  "websites, web design, web developer, digital",
  "data, analysis, analyst, spreadsheets",
  "it, ict, systems administration, cyber security",
  "project management, project manager",
  "procurement, purchasing, buying, supply chains",
  "health and safety",
  "governance, company secretary, chairing, chair of",
  "safeguarding",
  "property, estates, surveyor, quantity surveying, facilities",
  "sustainability, carbon, net zero",
  "logistics, warehousing, fleet",
  "operations, general management, chief operating",
  "training, coaching, teaching",
  "design, graphic design",
  "evaluation, social value, impact measurement",
  "catering, kitchen management, chef",
  "construction management, site management",
];
const TABLE = SKILLS.map((line) => {
  const words = line.split(", ");
  return {
    name: words[0] ?? "",
    words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replaceAll(" ", "\\s{1,3}")).join("|")})(?![\\p{L}])`, "iu"),
  };
});
/** Short words mean something else in running text: "it" is no skill unless it stands in capitals. */
const IN_CAPITALS = /(?<![\p{L}])IT(?![\p{L}])/u;
const MOST_SKILLS = 6;

export interface Said {
  /** As the form says it. */
  line: string;
  text: string;
}

/** The skills that a text names, in the order of the text, at most six. */
export function readSkills(given: string): Said[] {
  const text = bounded(given);
  return TABLE.flatMap(({ name, words }) => {
    const found = words.exec(text);
    const isIt = found?.[0].toLowerCase() === "it";
    const real = isIt ? IN_CAPITALS.exec(text) : found;
    return real === null
      ? []
      : [{ line: name === "it" ? "IT" : name.charAt(0).toUpperCase() + name.slice(1), text: real[0], at: real.index }];
  })
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_SKILLS)
    .map(({ line, text: said }) => ({ line, text: said }));
}

const DAYS = new RegExp(
  `(?<![\\p{L}\\p{N}.])(half an?|an?|${NUMBER})(?:\\s{1,3}|-)days?\\s{1,3}(?:an?|per|each|every)\\s{1,3}(week|fortnight|month|quarter|year)(?![\\p{L}])`,
  "iu",
);
const A_MONTH: Readonly<Record<string, number>> = { week: 52 / 12, fortnight: 26 / 12, month: 1, quarter: 1 / 3, year: 1 / 12 };

/** "two days a month", "a day a week" as days a month, to the half; null where they are not said. */
export function readDays(given: string): { days: number; text: string } | null {
  const found = DAYS.exec(bounded(given));
  if (found === null) return null;
  const said = (found[1] ?? "").toLowerCase();
  const count = /^half/.test(said) ? 0.5 : /^an?$/.test(said) ? 1 : numberIn(said);
  const days = Math.round((count ?? 0) * (A_MONTH[(found[2] ?? "").toLowerCase()] ?? 0) * 2) / 2;
  return days > 0 && days <= 23 ? { days, text: found[0] } : null;
}

const UNPAID =
  /(?<![\p{L}])(?:unpaid|not paid|no pay|without pay|voluntary|as a volunteer|volunteer role|pro bono|free of charge)(?![\p{L}])/iu;
const EXPENSES =
  /(?<![\p{L}])(?:travel |reasonable |out of pocket |out-of-pocket )?expenses(?: only| are| paid| covered| will)?(?![\p{L}])/iu;
const PAID =
  /(?<![\p{L}])(?:paid (?:role|post|secondment|position|placement)|is paid|we (?:keep paying|go on paying|pay|cover)(?: (?:the|their|your|her|his|full))? (?:salary|wages|fee)|salary|honorarium|day rate|remunerated)(?![\p{L}])/iu;

export interface PayRead {
  pay: "paid" | "expenses" | "unpaid";
  pence: number | null;
  period: "day" | "month" | "year";
  text: string;
}

/** Whether a post is paid, and how much where that is said; null where the words do not say. */
export function readPay(given: string, values: Need["values"]): PayRead | null {
  const text = bounded(given);
  const amount = values.find(({ per }) => per === "day" || per === "month" || per === "year");
  const pence = amount?.maxPence ?? amount?.minPence ?? null;
  const period = amount?.per === "month" || amount?.per === "year" ? amount.per : "day";
  if (amount !== undefined && pence !== null) return { pay: "paid", pence, period, text: amount.text };
  const unpaid = UNPAID.exec(text);
  const expenses = EXPENSES.exec(text);
  if (expenses !== null) return { pay: "expenses", pence: null, period, text: expenses[0] };
  if (unpaid !== null) return { pay: "unpaid", pence: null, period, text: unpaid[0] };
  const paid = PAID.exec(text);
  return paid === null ? null : { pay: "paid", pence: null, period, text: paid[0] };
}

/** What help is of, the first row that is found: money is often said beside what it buys, and room beside what stands in it. */
const HELP: readonly (readonly ["equipment" | "room" | "hours" | "expertise" | "money", RegExp])[] = [
  [
    "equipment",
    /(?<![\p{L}])(?:laptops?|computers?|chairs|desks|tables|furniture|equipment|tools|machines?|machinery|kit|van|vehicles?|materials|timber|shelving|ovens?|fridges?|phones|uniforms)(?![\p{L}])/iu,
  ],
  [
    "room",
    /(?<![\p{L}])(?:meeting rooms?|rooms?|desk space|office space|workspace|hall|kitchen space|venue|storage|warehouse space|space|unit)(?![\p{L}])/iu,
  ],
  [
    "expertise",
    /(?<![\p{L}])(?:mentor(?:s|ing)?|advice|advise|expertise|experts?|coaching|training|pro bono|clinic|workshops?|help with)(?![\p{L}])/iu,
  ],
  [
    "hours",
    /(?<![\p{L}])(?:volunteer(?:s|ing)?|hands|staff time|people’s time|people's time|hours|team days?|afternoons?|mornings?)(?![\p{L}])/iu,
  ],
  ["money", /(?<![\p{L}])(?:grants?|sponsor(?:ship)?|loans?|money|fund(?:s|ing)?|£\d)/iu],
];

/** What help is offered or sought; null where the words do not say. */
export function readHelp(given: string): { help: (typeof HELP)[number][0]; text: string } | null {
  const text = bounded(given);
  for (const [help, words] of HELP) {
    const found = words.exec(text);
    if (found !== null) return { help, text: found[0] };
  }
  return null;
}
