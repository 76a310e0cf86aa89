import type { Ctx } from "#app/platform/ctx.ts";
import { conflict } from "#app/platform/errors.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { type BuyerColumns, type PublicAs, publicAs } from "../buyer-kinds.ts";
import type { Organisation } from "../get-organisation.server.ts";
import {
  GIVEN_COLUMNS,
  type GivenRow,
  PRESENT_COLUMNS,
  type PresentRow,
  presentIdentity,
  withGivenFor,
} from "../identity/identity.server.ts";
import { ownHost } from "../own-host.server.ts";
import {
  type CheckRow,
  type CheckState,
  checkState,
  mustBeChecked,
  openQuestions,
  type PresentSubject,
  provingHost,
  sameSubject,
} from "./check-rules.ts";
import { namesAuthority } from "./names-authority.server.ts";

/** Whether it is checked who an organisation is, and what that rests on. */
export interface Check {
  state: CheckState;
  /** It waits for the campaign team. */
  waits: boolean;
  /** What it has asked them since their last decision, the newest first. */
  questions: CheckRow[];
  /** One of them is about what it is now. */
  isAsked: boolean;
  /** It was checked for another name, number, website or kind of public body than it has now. */
  lapsed: boolean;
  /** It posts nothing before. */
  first: boolean;
  /** The line that decides; null while there is none. */
  row: CheckRow | null;
}

interface SubjectRow extends PresentRow {
  id: number;
  website: string | null;
  buyerKind: BuyerColumns["buyerKind"];
  isCentralGovernment: number;
  publicBody: BuyerColumns["publicBody"];
}

const SUBJECTS = `select o.id, o.website, o.buyer_kind as buyerKind, o.is_central_government as isCentralGovernment, o.public_body as publicBody, ${PRESENT_COLUMNS}
  from json_each(?) ids join organisations o on o.id = ids.value`;
const ROWS = `select s.organisation_id as organisationId, s.outcome, s.how, s.host, s.reason, s.recorded_at as recordedAt, s.recorded_by as recordedBy, s.public_as as publicAs, ${GIVEN_COLUMNS}
  from json_each(?) ids join organisation_checks s on s.organisation_id = ids.value order by s.organisation_id, s.id`;

/** The checks of some organisations, by id, in two queries. */
export function checksOf(db: Database, ids: readonly number[]): Map<number, Check> {
  if (ids.length === 0) return new Map();
  const list = JSON.stringify([...new Set(ids)]);
  const rows = prepared(db, ROWS).all(list) as (Omit<CheckRow, "givenFor"> & GivenRow & { organisationId: number; publicAs: PublicAs })[];
  const byId = Map.groupBy(rows, (row) => row.organisationId);
  const subjects = prepared(db, SUBJECTS).all(list) as SubjectRow[];
  return new Map(subjects.map((subject) => [subject.id, checkFrom(db, byId.get(subject.id)?.map(withSubject) ?? [], subject)]));
}

function withSubject({ publicAs: as, ...row }: Omit<CheckRow, "givenFor"> & GivenRow & { publicAs: PublicAs }): CheckRow {
  const { givenFor, ...rest } = withGivenFor(row);
  return { ...rest, givenFor: { ...givenFor, publicAs: as } };
}

function presentSubject(row: SubjectRow): PresentSubject {
  const { buyerKind, isCentralGovernment, publicBody } = row;
  return { ...presentIdentity(row), publicAs: publicAs({ buyerKind, isCentralGovernment: isCentralGovernment === 1, publicBody }) };
}

function checkFrom(db: Database, rows: readonly CheckRow[], subject: SubjectRow): Check {
  const present = presentSubject(subject);
  const own = ownHost(subject.website);
  const first = mustBeChecked(subject) || namesAuthority(db, subject);
  const host = provingHost(own.ok ? own.host : null, first);
  const found = checkState(rows, present, host);
  const questions = openQuestions(rows, present, host);
  return {
    ...found,
    waits: questions.length > 0,
    questions,
    isAsked: questions.some(({ givenFor }) => sameSubject(givenFor, present)),
    lapsed: found.state !== "checked" && found.state !== "refused" && rows.some((row) => row.outcome === "confirmed"),
    first,
  };
}

const NOTHING_ASKED: Check = { state: "unchecked", waits: false, questions: [], isAsked: false, lapsed: false, first: false, row: null };

/** The check of one organisation. */
export function checkOf(ctx: Pick<Ctx, "db">, organisationId: number): Check {
  return checksOf(ctx.db, [organisationId]).get(organisationId) ?? NOTHING_ASKED;
}

/** Those of some organisations of which it is checked who they are. */
export function checkedAmong(db: Database, ids: readonly number[]): Set<number> {
  return new Set([...checksOf(db, ids)].filter(([, check]) => check.state === "checked").map(([id]) => id));
}

/** Why an organisation may not post or ask yet, in a sentence for its people; null when it may. */
export function postingBar(check: Pick<Check, "state" | "first">): string | null {
  if (check.state === "refused") return "The campaign team could not confirm who this organisation is, so it posts and asks nothing here.";
  if (check.first && check.state !== "checked")
    return "A public body, or one whose name says so, posts and asks nothing here before it is checked who it is.";
  return null;
}

/** Throws `conflict` with what to do while an organisation may not post or ask for introductions. */
export function requireMayPost(ctx: Pick<Ctx, "db">, organisation: Pick<Organisation, "id">): void {
  const bar = postingBar(checkOf(ctx, organisation.id));
  if (bar !== null) throw conflict(`${bar} See under “Who you are” in your workspace what to do.`);
}

/** Throws `conflict` unless it is checked who an intermediary is: it brings others together in its own name. */
export function requireCheckedBroker(ctx: Pick<Ctx, "db">, organisation: Pick<Organisation, "id">): void {
  if (checkOf(ctx, organisation.id).state === "checked") return;
  throw conflict(
    "An intermediary proposes introductions once it is checked who it is. See under “Who you are” in your workspace what to do.",
  );
}
