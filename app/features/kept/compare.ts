import type { PublicProfile } from "#app/features/directory/facts/page.server.ts";
import { jobSize, milesFrom } from "#app/features/directory/supplier-columns.ts";
import { INSURANCES, labelOf } from "#app/features/directory/vocabulary.ts";
import { type Day, longDate } from "#app/platform/dates.ts";
import { pounds } from "#app/platform/money.ts";
import { counted, listWords, lowerFirst, upperFirst } from "#app/platform/words.ts";

/** One line of a supplier beside others: each of its facts, or none, which is a gap and said as one. */
export interface ComparedLine {
  term: string;
  facts: string[];
}

interface From {
  miles: number | null;
  label: string | null;
}

/** What there is to say of a supplier beside others: the same lines in the same order for each. `today`: papers that have ended do not count. */
export function comparedLines(profile: PublicProfile, { miles, label }: From, today: Day): ComparedLine[] {
  const { place, staff, claimed, confirmedAt } = profile;
  const runs = (until: string | null) => until === null || until >= today;
  return [
    { term: "Where", facts: present([milesFrom(miles, label), place]) },
    { term: "Sells", facts: unique(profile.offerings.map(({ title }) => upperFirst(title))) },
    { term: "Covers", facts: unique(profile.offerings.filter(({ coverage }) => coverage !== "unknown").map(({ covers }) => covers)) },
    { term: "Job size", facts: present([jobSize(profile)]) },
    { term: "Largest contract", facts: profile.largestContractPence === null ? [] : [pounds(profile.largestContractPence)] },
    { term: "Staff", facts: present([staff === null ? null : counted(staff, "member of staff", "staff"), profile.alongside]) },
    { term: "Turnover", facts: present([profile.turnover]) },
    {
      term: "Papers",
      facts: profile.accreditations
        .filter(({ toDay }) => runs(toDay))
        .map(({ name, toDay }) => (toDay === null ? name : `${name}, until ${longDate(toDay)}`)),
    },
    {
      term: "Insurance",
      facts: profile.insurances
        .filter(({ until }) => runs(until))
        .map(({ kind, amountPence }) => `${labelOf(INSURANCES, kind)} of ${pounds(amountPence)}`),
    },
    { term: "Profile confirmed", facts: claimed && confirmedAt !== null ? [longDate(confirmedAt)] : [] },
  ];
}

/** "Nobody says: turnover and insurance." of those that no supplier says; empty where every line is said by somebody. */
export function saidByNobody(all: readonly (readonly ComparedLine[])[]): string {
  const [first = []] = all;
  const terms = first.map(({ term }) => term).filter((_, at) => all.every((lines) => lines[at]?.facts.length === 0));
  return listWords(terms.map(lowerFirst), terms.length);
}

function present(facts: readonly (string | null)[]): string[] {
  return facts.filter((fact) => fact !== null && fact !== "") as string[];
}
function unique(facts: readonly string[]): string[] {
  return [...new Set(facts)];
}
