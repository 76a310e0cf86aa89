import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { IndexDefinition, IndexedDocument } from "../index-definition.ts";
import { documentRevision } from "../revision.ts";
import { type ColumnRow, columnRow } from "./columns.ts";
import { rowWords, textRow } from "./text-columns.ts";

/**
 * Raised when a document has another shape (a body that was kept lacks a new field), or the same one is kept in another way:
 * as other words (`text-columns.ts`), say.
 */
const VERSION = 4;

const schemaOf = (columns: readonly string[], strong: readonly string[]) => `
create table meta (key text primary key, value integer not null) without rowid;
create table docs (slot integer primary key, id integer not null unique, rev integer not null, revision text not null, columns text not null);
create index docs_rev on docs (rev);
create table bodies (slot integer primary key, body text not null);
create table removed (id integer primary key, slot integer not null, rev integer not null);
create index removed_rev on removed (rev);
create virtual table words using fts5(${columns.join(", ")}, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create virtual table strong using fts5(${strong.join(", ")}, content='', contentless_delete=1,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create virtual table vocabulary using fts5vocab(words, row);
insert into meta values ('rev', 0), ('retired', 0);
`;

/** What an index file must have been made as, or it is rebuilt from nothing: a number of its tables, of their columns and of `VERSION`. */
function versionOf(schema: string): number {
  return createHash("sha256").update(`${VERSION} ${schema}`).digest().readUInt32BE();
}

/** Another process has put a newer index in this one's place. */
export class Retired extends Error {
  override name = "Retired";
}

export interface Change {
  readonly slot: number;
  readonly id: number;
  /** Null: removed. */
  readonly row: ColumnRow | null;
  /** Words gained and lost, as `rowWords` gives them. */
  readonly gained: ReadonlyMap<string, number>;
  readonly lost: ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** One index file: words, columns and bodies. Knows nothing of queries. */
export interface Store {
  readonly file: string;
  readonly db: BetterSqlite3.Database;
  rev(): number;
  retired(): boolean;
  retire(): void;
  /** Changes when another connection has written. */
  dataVersion(): number;
  /** Everything changed after `rev`, the removed first. */
  changesSince(rev: number): Iterable<{ slot: number; id: number; row: ColumnRow | null }>;
  /** As `rowWords` gives them. */
  wordsOf(slot: number): Map<string, number>;
  vocabulary(): Iterable<[word: string, documents: number]>;
  /** The columns that have a word anywhere, a column at a time. */
  wordColumns(): Iterable<[word: string, column: string]>;
  /** Writes one batch in one transaction. */
  write(documents: readonly IndexedDocument[], removals: readonly number[]): Change[];
  /** The slots that match an expression, in ascending order; `isStrong`: one that asks for strong columns alone, which are indexed by themselves too. */
  match(expression: string, isStrong?: boolean): Int32Array;
  /** Whether the document of a slot does, if there is one. */
  matches(expression: string, slot: number): boolean;
  body(slot: number): IndexedDocument;
  /** Documents and ids that changed after `rev`. */
  bodiesSince(rev: number): { documents: IndexedDocument[]; removals: number[] };
  /** Id → revision of the document given. */
  revisions(): Map<number, string>;
  /** One step of merging the word index; false when there is nothing left to merge. */
  mergeStep(pages: number): boolean;
  close(): void;
}

function prepareFile(db: BetterSqlite3.Database, schema: string): void {
  db.pragma("busy_timeout = 10000");
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.pragma("temp_store = MEMORY");
  db.pragma("cache_size = -32768");
  const found = db.prepare("select count(*) from sqlite_schema where name = 'meta'").pluck().get() as number;
  const version = found ? (db.prepare("select value from meta where key = 'version'").pluck().get() as number) : 0;
  if (version === versionOf(schema)) return;
  db.transaction(() => {
    db.exec(
      ["meta", "docs", "bodies", "removed", "vocabulary", "words", "strong"].map((name) => `drop table if exists ${name};`).join("\n"),
    );
    db.exec(schema);
    db.prepare("insert into meta values ('version', ?)").run(versionOf(schema));
  }).immediate();
}

const COMMA = ",".charCodeAt(0);
const ZERO = "0".charCodeAt(0);

let room = new Int32Array(1024);

/** Whole numbers with commas between them: as one value of SQLite's, and read so, they take a third of the time that as many rows do. */
function readNumbers(text: Buffer | null): Int32Array {
  if (text === null) return new Int32Array(0);
  if (room.length * 2 <= text.length) room = new Int32Array(text.length);
  let count = 0;
  let number = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] as number;
    if (sign === COMMA) {
      room[count++] = number;
      number = 0;
    } else number = number * 10 + sign - ZERO;
  }
  room[count++] = number;
  return room.slice(0, count);
}

/** Opens or makes one index file. A file of an older version is emptied; one that is not a database is an error. */
export function openStore(definition: IndexDefinition, file: string): Store {
  const columnNames = definition.columns.map((column) => column.name);
  const strongNames = definition.columns.filter((column) => column.strong).map((column) => column.name);
  if (file !== ":memory:") fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const db = new BetterSqlite3(file);
  try {
    prepareFile(db, schemaOf(columnNames, strongNames));
  } catch (error) {
    db.close();
    throw error;
  }

  const meta = db.prepare("select value from meta where key = ?").pluck();
  const setMeta = db.prepare("update meta set value = ? where key = ?");
  const dataVersion = db.prepare("pragma data_version").pluck();
  const slotOf = db.prepare("select slot from docs where id = ?").pluck();
  const insertDoc = db.prepare("insert into docs (id, rev, revision, columns) values (?, ?, ?, ?)");
  const updateDoc = db.prepare("update docs set rev = ?, revision = ?, columns = ? where slot = ?");
  const deleteDoc = db.prepare("delete from docs where slot = ?");
  const putBody = db.prepare("insert or replace into bodies (slot, body) values (?, ?)");
  const deleteBody = db.prepare("delete from bodies where slot = ?");
  const getBody = db.prepare("select body from bodies where slot = ?").pluck();
  const putRemoved = db.prepare("insert or replace into removed (id, slot, rev) values (?, ?, ?)");
  const clearRemoved = db.prepare("delete from removed where id = ?");
  const putWords = db.prepare(`insert into words (rowid, ${columnNames.join(", ")}) values (?${", ?".repeat(columnNames.length)})`);
  const deleteWords = db.prepare("delete from words where rowid = ?");
  const putStrong = db.prepare(`insert into strong (rowid, ${strongNames.join(", ")}) values (?${", ?".repeat(strongNames.length)})`);
  const deleteStrong = db.prepare("delete from strong where rowid = ?");
  const matchIds = db.prepare("select cast(group_concat(rowid) as blob) from words where words match ?").pluck();
  const matchStrong = db.prepare("select cast(group_concat(rowid) as blob) from strong where strong match ?").pluck();
  // FTS5 takes no notice of a row number that is no integer, and every number is bound as a real one.
  const matchOne = db.prepare("select 1 from words where words match ? and rowid = cast(? as integer)").pluck();
  const docsSince = db.prepare("select slot, id, columns from docs where rev > ?").raw();
  const removedSince = db.prepare("select slot, id from removed where rev > ?").raw();
  const vocabulary = db.prepare("select term, doc from vocabulary").raw();
  db.exec("create virtual table temp.word_columns using fts5vocab(main, words, col)");
  const wordColumns = db.prepare("select term, col from temp.word_columns").raw();
  const totalChanges = db.prepare("select total_changes()").pluck();
  const merges = ["words", "strong"].map((table) => db.prepare(`insert into ${table} (${table}, rank) values ('merge', ?)`));

  function body(slot: number): IndexedDocument {
    return JSON.parse(getBody.get(slot) as string) as IndexedDocument;
  }
  function wordsOf(slot: number): Map<string, number> {
    return rowWords(textRow(definition, body(slot)));
  }

  function put(document: IndexedDocument, rev: number): Change {
    const row = columnRow(definition, document);
    const text = textRow(definition, document);
    const columns = JSON.stringify(row);
    const whole = JSON.stringify(document);
    const revision = documentRevision(document);
    const known = slotOf.get(document.id) as number | undefined;
    const lost = known === undefined ? NONE : wordsOf(known);
    let slot: number;
    if (known === undefined) {
      slot = Number(insertDoc.run(document.id, rev, revision, columns).lastInsertRowid);
      clearRemoved.run(document.id);
    } else {
      slot = known;
      updateDoc.run(rev, revision, columns, slot);
      deleteWords.run(slot);
      deleteStrong.run(slot);
    }
    putWords.run(slot, ...text);
    putStrong.run(slot, ...text.filter((_, at) => definition.columns[at]?.strong));
    putBody.run(slot, whole);
    return { slot, id: document.id, row, gained: rowWords(text), lost };
  }

  function remove(id: number, rev: number): Change | null {
    const slot = slotOf.get(id) as number | undefined;
    if (slot === undefined) return null;
    const lost = wordsOf(slot);
    deleteDoc.run(slot);
    deleteWords.run(slot);
    deleteStrong.run(slot);
    deleteBody.run(slot);
    putRemoved.run(id, slot, rev);
    return { slot, id, row: null, gained: NONE, lost };
  }

  const write = db.transaction((documents: readonly IndexedDocument[], removals: readonly number[]): Change[] => {
    if (meta.get("retired") === 1) throw new Retired();
    const rev = (meta.get("rev") as number) + 1;
    setMeta.run(rev, "rev");
    const removed = removals.map((id) => remove(id, rev)).filter((change) => change !== null);
    return [...removed, ...documents.map((document) => put(document, rev))];
  });

  return {
    file,
    db,
    rev: () => meta.get("rev") as number,
    retired: () => meta.get("retired") === 1,
    retire: () => void setMeta.run(1, "retired"),
    dataVersion: () => dataVersion.get() as number,
    *changesSince(rev) {
      for (const [slot, id] of removedSince.all(rev) as [number, number][]) yield { slot, id, row: null };
      for (const entry of docsSince.iterate(rev)) {
        const [slot, id, columns] = entry as [number, number, string];
        yield { slot, id, row: JSON.parse(columns) as ColumnRow };
      }
    },
    wordsOf,
    vocabulary: () => vocabulary.iterate() as Iterable<[string, number]>,
    wordColumns: () => wordColumns.iterate() as Iterable<[string, string]>,
    write: (documents, removals) => write.immediate(documents, removals),
    match: (expression, isStrong = false) => readNumbers((isStrong ? matchStrong : matchIds).get(expression) as Buffer | null),
    matches: (expression, slot) => matchOne.get(expression, slot) === 1,
    body,
    bodiesSince(rev) {
      const slots = db.prepare("select slot from docs where rev > ?").pluck().all(rev) as number[];
      const removals = db.prepare("select id from removed where rev > ?").pluck().all(rev) as number[];
      return { documents: slots.map(body), removals };
    },
    revisions: () => new Map(db.prepare("select id, revision from docs").raw().all() as [number, string][]),
    mergeStep(pages) {
      const merged = merges.map((merge) => {
        const before = totalChanges.get() as number;
        merge.run(pages);
        return (totalChanges.get() as number) - before >= 2;
      });
      return merged.includes(true);
    },
    close: () => db.close(),
  };
}
