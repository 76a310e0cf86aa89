import type { ActedAs } from "#app/features/organisations/acted-as.ts";
import { type CheckBasis, checkBasis } from "#app/features/organisations/checking/check-rules.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import type { Criterion, Question } from "../choosing/model.ts";
import type { AttachmentRow } from "../record.server.ts";
import type { Reservation } from "../reserving/rules.ts";
import { acceptsResponses, shownStatus } from "../rules.ts";
import type { OpportunityStatus } from "../vocabulary.ts";
import type { OpportunityFacts } from "./opportunity-facts.server.ts";
import { areasOf, type Coded, type Names, sectorsOf, whereText } from "./where.ts";

/** What stands beside the facts on an opportunity's page. */
export interface Beside {
  check: Parameters<typeof checkBasis>[0];
  attachments: AttachmentRow[];
  /** Who alone may answer; null for everybody. */
  reservation: Reservation | null;
  criteria: Criterion[];
  questions: Question[];
  /** The steps of its life. */
  history: { status: OpportunityStatus; reason: string; at: Date; actedAs: ActedAs }[];
}

/** What anybody may read of an opportunity. The contact, the exact postcode and position are not in it. */
export interface PublicOpportunity
  extends Omit<
      OpportunityFacts,
      | "organisationId"
      | "deliveryPlace"
      | "outward"
      | "createdAt"
      | "sectorCodes"
      | "areaCodes"
      | "buyerSlug"
      | "buyerName"
      | "buyerAbout"
      | "buyerKind"
      | "buyerIsSupplier"
      | "buyerPublished"
    >,
    Omit<Beside, "check"> {
  sectors: Coded[];
  /** `Aston, Birmingham, B6`, or the council areas; null when it can be done from anywhere. */
  where: string | null;
  areas: Coded[];
  open: boolean;
  organisation: {
    id: number;
    slug: string;
    name: string;
    about: string;
    buyerKind: OpportunityFacts["buyerKind"];
    isListed: boolean;
    isChecked: boolean;
    /** On what it rests that it is checked, and since when; null while it is not. */
    checked: CheckBasis | null;
  };
}

/** An opportunity's page as at `now`: its status as a reader sees it, closed once the deadline has passed. */
export function toPage(facts: OpportunityFacts, names: Names, { check, ...beside }: Beside, now: Date): PublicOpportunity {
  const {
    organisationId,
    deliveryPlace: _place,
    outward: _outward,
    createdAt: _begun,
    sectorCodes: _sectors,
    areaCodes: _areas,
    ...own
  } = facts;
  const { buyerSlug, buyerName, buyerAbout, buyerKind, buyerIsSupplier, buyerPublished, ...open } = own;
  const areas = areasOf(facts, names);
  return {
    ...open,
    ...beside,
    sectors: sectorsOf(facts, names),
    where: whereText(facts, areas),
    areas,
    status: shownStatus(facts, now),
    open: acceptsResponses(facts, now),
    organisation: {
      id: organisationId,
      slug: buyerSlug,
      name: buyerName,
      about: buyerAbout,
      buyerKind,
      isListed: isListed({ isSupplier: buyerIsSupplier, published: buyerPublished }),
      isChecked: check.state === "checked",
      checked: checkBasis(check),
    },
  };
}
