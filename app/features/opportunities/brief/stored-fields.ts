import { londonDay } from "#app/platform/dates.ts";
import type { OwnOpportunity } from "../record.server.ts";
import type { Fields } from "./parts.ts";

export type StoredBrief = Pick<
  OwnOpportunity,
  | "kind"
  | "direction"
  | "title"
  | "sectorCodes"
  | "cpv"
  | "delivery"
  | "deliveryPostcode"
  | "radiusMiles"
  | "areaCodes"
  | "valueKind"
  | "minPence"
  | "maxPence"
  | "valuePeriod"
  | "deadlineAt"
  | "startDay"
  | "duration"
  | "requirements"
  | "skills"
  | "daysAMonth"
  | "pay"
  | "payPence"
  | "payPeriod"
  | "help"
  | "quantity"
>;

/** The first step as its form is filled from what is stored. */
export function storedFields(record: StoredBrief): Fields {
  const one = (value: string | null) => (value === null || value === "" ? [] : [value]);
  const pounds = (pence: number | null) => one(pence === null ? null : (pence / 100).toLocaleString("en-GB"));
  return {
    kind: [record.kind],
    direction: one(record.direction),
    title: [record.title],
    sectors: record.sectorCodes,
    cpv: one(record.cpv.join(", ")),
    delivery: [record.delivery],
    postcode: one(record.deliveryPostcode),
    radius: record.radiusMiles ? [String(record.radiusMiles)] : [],
    areas: record.delivery === "areas" ? record.areaCodes : [],
    valueKind: [record.valueKind],
    min: pounds(record.minPence),
    max: pounds(record.maxPence),
    period: [record.valuePeriod],
    ...dayFields("deadline", record.deadlineAt === null ? null : londonDay(record.deadlineAt)),
    ...dayFields("start", record.startDay),
    duration: one(record.duration),
    requirements: one(record.requirements.join("\n")),
    skills: one(record.skills.join("\n")),
    daysAMonth: record.daysAMonth === null ? [] : [String(record.daysAMonth)],
    pay: one(record.pay),
    payAmount: pounds(record.payPence),
    payPeriod: [record.payPeriod ?? "day"],
    help: one(record.help),
    quantity: one(record.quantity),
  };
}

/** The three boxes of a day. */
export function dayFields(name: string, day: string | null): Fields {
  const [year = "", month = "", date = ""] = (day ?? "").split("-");
  const plain = (digits: string) => (digits === "" ? [] : [String(Number(digits))]);
  return { [`${name}Day`]: plain(date), [`${name}Month`]: plain(month), [`${name}Year`]: year === "" ? [] : [year] };
}
