import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import { fold } from "#search/text.ts";

/** A published supplier, with what the fallback looks at. */
export interface HeldSupplier {
  readonly id: number;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly areaCode: string | null;
  readonly legalForm: string;
  /** Milliseconds. */
  readonly changedAt: number;
  /** Where its names begin in `names`. */
  readonly namesAt: number;
}

/** Every published supplier, the fullest profiles first. */
export interface HeldSuppliers {
  readonly suppliers: readonly HeldSupplier[];
  /** Id → position in `suppliers`. */
  readonly positions: ReadonlyMap<number, number>;
  /** Their names, folded, a line each, in the same order: one text is searched faster than a hundred thousand. */
  readonly names: string;
  /** By `performance.now()`. */
  readonly readAt: number;
}

const SLICE = 4000;
const FRESH_MS = 60_000;
/** Let go of when nobody has asked for so long: the engine is back. */
const UNUSED_MS = 5 * 60_000;

interface State {
  current: HeldSuppliers | null;
  reading: Promise<HeldSuppliers> | null;
  timer?: NodeJS.Timeout;
}
const kept = new WeakMap<Database, State>();

/**
 * Every published supplier, for searching without the engine: read in slices, with other work between, and then held in
 * memory for as long as it is asked for. It may be a minute behind the database; it is renewed while the older one serves.
 */
export async function heldSuppliers(db: Database): Promise<HeldSuppliers> {
  const state: State = kept.get(db) ?? { current: null, reading: null };
  kept.set(db, state);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.current = null;
  }, UNUSED_MS).unref();
  const { current } = state;
  if (current !== null && performance.now() - current.readAt < FRESH_MS) return current;
  state.reading ??= readAll(db)
    .then((read) => {
      state.current = read;
      return read;
    })
    .finally(() => {
      state.reading = null;
    });
  if (current === null) return state.reading;
  state.reading.catch(() => undefined);
  return current;
}

type Row = [
  id: number,
  lat: number | null,
  lng: number | null,
  areaCode: string | null,
  legalForm: string,
  completeness: number,
  changedAt: number,
  legalName: string,
  tradingName: string | null,
];

async function readAll(db: Database): Promise<HeldSuppliers> {
  const slice = db.$client
    .prepare(
      `select o.id, o.lat, o.lng, o.area_code, o.legal_form, p.completeness, max(o.updated_at, p.updated_at),
         o.legal_name, o.trading_name
       from organisations o join profiles p on p.organisation_id = o.id
       where ${listed("o")} and o.id > ? order by o.id limit ?`,
    )
    .raw();
  const byCompleteness = new Map<number, Row[]>();
  for (let last = 0; ; ) {
    const rows = slice.all(last, SLICE) as Row[];
    for (const row of rows) {
      const alike = byCompleteness.get(row[5]);
      if (alike === undefined) byCompleteness.set(row[5], [row]);
      else alike.push(row);
    }
    if (rows.length < SLICE) break;
    last = rows.at(-1)?.[0] ?? last;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const rows = [...byCompleteness.keys()].sort((a, b) => b - a).flatMap((completeness) => byCompleteness.get(completeness) ?? []);
  const lines: string[] = [];
  const suppliers: HeldSupplier[] = [];
  let namesAt = 0;
  for (const [id, lat, lng, areaCode, legalForm, , changedAt, legalName, tradingName] of rows) {
    const line = folded(tradingName === null ? legalName : `${tradingName} ${legalName}`);
    suppliers.push({ id, lat, lng, areaCode, legalForm, changedAt, namesAt });
    lines.push(line);
    namesAt += line.length + 1;
    if (suppliers.length % SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { suppliers, positions: new Map(suppliers.map(({ id }, at) => [id, at])), names: lines.join("\n"), readAt: performance.now() };
}

/** `fold`, which is slow for a hundred thousand names, only where it does more than lower case. */
function folded(name: string): string {
  const line = /^[\w ,.()-]*$/.test(name) ? name.toLowerCase() : fold(name);
  return line.replaceAll("\n", " ");
}

/** Positions of the suppliers of whose names the word is a part. */
export function positionsNamed({ suppliers, names }: HeldSuppliers, word: string): number[] {
  const found: number[] = [];
  let at = 0;
  for (let index = names.indexOf(word); index >= 0; index = names.indexOf(word, suppliers[at]?.namesAt ?? names.length)) {
    while ((suppliers[at]?.namesAt ?? Number.POSITIVE_INFINITY) <= index) at += 1;
    found.push(at - 1);
    if (at >= suppliers.length) break;
  }
  return found;
}
