import { inWords, type Ref, type Sentence, type SubjectType } from "#app/platform/audit/say.ts";
import type { Database } from "#db/client.ts";

/** A piece of a sentence as a page shows it; `href` where the campaign team can open what it names. */
export interface Piece {
  text: string;
  href?: string;
}

interface Named {
  id: number;
  name: string;
  slug: string;
}

const ORGANISATION = "coalesce(o.trading_name, o.legal_name)";
const QUERIES = {
  user: "select u.id, u.name, u.id as slug from users u",
  organisation: `select o.id, ${ORGANISATION} as name, o.slug from organisations o`,
  opportunity: "select o.id, o.title as name, o.slug from opportunities o",
} as const satisfies Partial<Record<SubjectType, string>>;
const PAGES = { user: "/admin/people", organisation: "/admin/organisations", opportunity: "/admin/opportunities" };

/**
 * Puts names and addresses into sentences, all with a query for each sort of subject. What is not here any more, or has no
 * name, is called by its sort and number.
 */
export function nameSubjects(db: Database, sentences: readonly Sentence[]): Piece[][] {
  const refs = sentences.flat().filter((piece): piece is Ref => typeof piece !== "string");
  const sides = sidesOf(db, idsOf(refs, "introduction"));
  const all: Ref[] = [...refs, ...[...sides.values()].flat()];
  const named = {
    user: namesOf(db, "user", all),
    organisation: namesOf(db, "organisation", all),
    opportunity: namesOf(db, "opportunity", all),
  };

  function pieceOf({ type, id }: Ref): Piece {
    if (type === "mail") return { text: `mail number ${id}`, href: `/admin/mails/${id}` };
    if (type === "outbox") return { text: `after-work number ${id}` };
    if (type !== "user" && type !== "organisation" && type !== "opportunity") return { text: `${inWords(type)} number ${id}` };
    const found = named[type].get(Number(id));
    if (found === undefined) return { text: `${type} number ${id}` };
    return { text: type === "opportunity" ? `“${found.name}”` : found.name, href: `${PAGES[type]}/${found.slug}` };
  }

  return sentences.map((sentence) =>
    sentence.flatMap((piece) => {
      if (typeof piece === "string") return [{ text: piece }];
      const [buyer, supplier] = piece.type === "introduction" ? (sides.get(Number(piece.id)) ?? []) : [];
      return buyer && supplier ? [pieceOf(buyer), { text: " and " }, pieceOf(supplier)] : [pieceOf(piece)];
    }),
  );
}

function idsOf(refs: readonly Ref[], type: SubjectType): number[] {
  return [...new Set(refs.filter((ref) => ref.type === type).map((ref) => Number(ref.id)))];
}

function namesOf(db: Database, type: keyof typeof QUERIES, refs: readonly Ref[]): Map<number, Named> {
  const alias = type === "user" ? "u" : "o";
  const rows = db.$client
    .prepare(`${QUERIES[type]} where ${alias}.id in (select value from json_each(?))`)
    .all(JSON.stringify(idsOf(refs, type))) as Named[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The buyer and the supplier of introductions, by id. */
function sidesOf(db: Database, ids: readonly number[]): Map<number, [Ref, Ref]> {
  const rows = db.$client
    .prepare("select id, buyer_id as buyer, supplier_id as supplier from introductions where id in (select value from json_each(?))")
    .all(JSON.stringify(ids)) as { id: number; buyer: number; supplier: number }[];
  return new Map(
    rows.map(({ id, buyer, supplier }) => [
      id,
      [
        { type: "organisation", id: buyer },
        { type: "organisation", id: supplier },
      ],
    ]),
  );
}
