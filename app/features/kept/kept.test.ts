import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listMatches } from "#app/features/matching/list-matches.server.ts";
import { setMatchState } from "#app/features/matching/set-match-state.server.ts";
import { workspaceCounts } from "#app/features/workspace/workspace-counts.server.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { compareSuppliers } from "./compare-suppliers.server.ts";
import { deleteList } from "./delete-list.server.ts";
import { exportList } from "./export-list.server.ts";
import { getList } from "./get-list.server.ts";
import { keepSupplier, letGo } from "./keep-supplier.server.ts";
import { keepingOf } from "./keeping.server.ts";
import { MOST_KEPT } from "./kept-list.ts";
import { listLists } from "./list-lists.server.ts";
import { makeList } from "./make-list.server.ts";
import { noteOpened, openShared } from "./open-shared.server.ts";
import { pickedSuppliers } from "./picked.server.ts";
import { renameList } from "./rename-list.server.ts";
import { setNote } from "./set-note.server.ts";
import { changeShareEnd, forgetListLinks, shareList, stopSharing } from "./share-list.server.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let signs: number;

beforeEach(async () => {
  market = await createMarket();
  signs = market.addSupplier("Hockley Signs CIC");
});
afterEach(() => market.close());

const editor = () => market.acting(market.buyers.editor);
const owner = () => market.acting(market.buyers.owner);
const viewer = () => market.acting(market.buyers.viewer);
const team = () => market.acting(market.db.$client.prepare("select id from users where site_role = 'campaign'").pluck().get() as number);
const keep = (supplierId = market.supplier, more: Partial<Parameters<typeof keepSupplier>[1]> = {}) =>
  keepSupplier(editor(), { supplierId, foundIn: "search", into: null, ...more });
const read = (slug: string, ctx = editor()) => getList(ctx, { organisationId: market.buyer, slug });
const unlist = (id: number) => market.db.$client.prepare("update organisations set published = 0 where id = ?").run(id);

describe("keeping a supplier", () => {
  it("makes the team's first list, and goes on with the one on which this person last kept somebody", () => {
    const first = keep();
    expect(first.name).toBe("Kept suppliers");
    const { slug } = makeList(editor(), { organisationId: market.buyer, name: "Site food" });
    const food = read(slug).list;
    expect(keep(signs).id).toBe(first.id);
    market.clock.now = new Date(market.clock.now.getTime() + 1000);
    keep(market.supplier, { into: { listId: food.id } });
    market.clock.now = new Date(market.clock.now.getTime() + 1000);
    expect(keep(signs).id).toBe(food.id);
    expect(keepSupplier(owner(), { supplierId: signs, foundIn: "profile", into: null }).organisationId).toBe(market.buyer);
  });

  it("is shared by the team: the viewer reads who kept whom, from where, and the note", () => {
    const { slug } = keep(market.supplier, { note: "Ask about liability" });
    const { entries, isOwn } = read(slug, viewer());
    expect(entries).toMatchObject([{ name: "Aston Bakery CIC", foundIn: "search", keptBy: "editor", note: "Ask about liability" }]);
    expect(isOwn).toBe(true);
  });

  it("again changes nothing of who kept it and when, and keeps the note unless another is given", () => {
    const { slug } = keep(market.supplier, { note: "Good bread" });
    keepSupplier(owner(), { supplierId: market.supplier, foundIn: "map", into: null });
    expect(read(slug).entries).toMatchObject([{ keptBy: "editor", foundIn: "search", note: "Good bread" }]);
  });

  it("is for editors and owners of a buyer: not for viewers, strangers, suppliers, brokers or the campaign team", () => {
    const list = keep();
    for (const ctx of [viewer(), market.acting(market.suppliers.owner), market.acting(market.brokers.owner), team(), market.ctx()]) {
      const tries = [
        () => keepSupplier(ctx, { supplierId: signs, foundIn: "search", into: null }),
        () => keepSupplier(ctx, { supplierId: signs, foundIn: "search", into: { listId: list.id } }),
        () => makeList(ctx, { organisationId: market.buyer, name: "Theirs" }),
        () => letGo(ctx, { supplierId: market.supplier, listId: list.id }),
        () => setNote(ctx, { listId: list.id, supplierId: market.supplier, note: "Theirs" }),
        () => renameList(ctx, { listId: list.id, name: "Theirs" }),
        () => shareList(ctx, { listId: list.id, days: 7, showsNotes: true }),
        () => changeShareEnd(ctx, { listId: list.id, days: 7 }),
        () => stopSharing(ctx, { listId: list.id }),
        () => deleteList(ctx, { listId: list.id }),
      ];
      for (const one of tries) expect(one).toThrow();
    }
    expect(read(list.slug).entries).toMatchObject([{ name: "Aston Bakery CIC", note: "" }]);
    expect(() => makeList(market.acting(market.brokers.owner), { organisationId: market.broker, name: "Ours" })).toThrow(
      "organisations that buy",
    );
  });

  it("is refused for one that is not listed, for oneself, and on a full list", () => {
    const list = keep();
    unlist(signs);
    expect(() => keep(signs)).toThrow("no longer listed");
    market.db.$client.prepare("update organisations set is_supplier = 1, published = 1 where id = ?").run(market.buyer);
    expect(() => keep(market.buyer)).toThrow("your own organisation");
    const insert = market.db.$client.prepare(
      "insert into organisations (slug, legal_name, name_key, created_at, updated_at) values (?, 'X', 'x', 1, 1) returning id",
    );
    const put = market.db.$client.prepare(
      "insert into kept_suppliers (list_id, supplier_id, found_in, kept_at) values (?, ?, 'search', 1)",
    );
    for (let n = 1; n < MOST_KEPT; n += 1) put.run(list.id, insert.pluck().get(`x-${n}`));
    market.db.$client.prepare("update organisations set published = 1 where id = ?").run(signs);
    expect(() => keep(signs)).toThrow("and that is the most");
  });

  it("tells nobody; the supplier learns how many buyers keep it, however often each does", async () => {
    keep();
    keep(market.supplier, { into: { organisationId: market.buyer, name: "Second" } });
    await market.worker.drain();
    expect(market.newMails()).toEqual([]);
    expect(workspaceCounts(market.ctx(), market.supplier).keepers).toBe(1);
    expect(workspaceCounts(market.ctx(), signs).keepers).toBe(0);
  });
});

describe("a list", () => {
  it("shows of one that is not listed any more its name and the note, and no fact, on the page, in the file and side by side", () => {
    const { slug } = keep(market.supplier, { note: "Good bread" });
    keep(signs);
    unlist(market.supplier);
    expect(read(slug).entries.find(({ supplierId }) => supplierId === market.supplier)).toMatchObject({
      name: "Aston Bakery CIC",
      supplier: null,
      miles: null,
      note: "Good bread",
    });
    const csv = exportList(editor(), { organisationId: market.buyer, slug, columns: ["name", "place", "status", "work", "notes"] });
    expect(csv).toContain("Aston Bakery CIC (no longer listed),,,,,,,,,,,,,Good bread,editor");
    expect(csv).not.toContain("aston-bakery-cic");
    const picks = ["aston-bakery-cic", "hockley-signs-cic", "nobody"];
    expect(pickedSuppliers(editor(), { organisationId: market.buyer, list: slug, picks }).map(({ id }) => id)).toEqual([signs]);
    expect(compareSuppliers(editor(), { organisationId: market.buyer, list: slug, picks })).toMatchObject({
      picked: 1,
      compared: [{ name: "Hockley Signs CIC" }],
    });
  });

  it("is read by the campaign team without its notes, and by nobody else", () => {
    const { slug } = keep(market.supplier, { note: "Good bread" });
    expect(read(slug, team())).toMatchObject({ isOwn: false, entries: [{ note: "", notedBy: null }] });
    const picks = ["aston-bakery-cic"];
    expect(compareSuppliers(team(), { organisationId: market.buyer, list: slug, picks }).compared).toMatchObject([{ note: "" }]);
    expect(() => exportList(team(), { organisationId: market.buyer, slug, columns: ["notes"] })).toThrow("acts for nobody");
    for (const ctx of [market.acting(market.suppliers.owner), market.acting(market.brokers.owner)]) {
      expect(() => read(slug, ctx)).toThrow("not a member");
      expect(() => listLists(ctx, market.buyer)).toThrow("not a member");
      expect(() => pickedSuppliers(ctx, { organisationId: market.buyer, list: slug, picks: [] })).toThrow("not a member");
    }
  });

  it("is a file whose cells start no formula, with notes only where they are asked for", () => {
    const { slug } = keep(market.supplier, { note: '=HYPERLINK("http://evil.example")' });
    const file = (columns: Parameters<typeof exportList>[1]["columns"]) =>
      exportList(viewer(), { organisationId: market.buyer, slug, columns });
    expect(file(["name", "work"])).not.toContain("HYPERLINK");
    expect(file(["notes"])).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(file(["notes"]).split("\r\n")[0]).toBe("\ufeffSupplier,Note,Kept by,Kept on,Kept");
  });

  it("cannot have the name of another; each has an address of its own", () => {
    const one = makeList(editor(), { organisationId: market.buyer, name: "Site food!" });
    expect(() => makeList(editor(), { organisationId: market.buyer, name: "site FOOD!" })).toThrow("already");
    const other = makeList(editor(), { organisationId: market.buyer, name: "Site food" });
    expect([one.slug, other.slug]).toEqual(["site-food", "site-food-2"]);
    const { id } = read(other.slug).list;
    expect(() => renameList(editor(), { listId: id, name: "SITE food!" })).toThrow("already");
    renameList(editor(), { listId: id, name: "SITE FOOD" });
    expect(read(other.slug).list.name).toBe("SITE FOOD");
  });

  it("with somebody on it is deleted by an owner alone, empty by an editor", () => {
    const list = keep();
    expect(() => deleteList(editor(), { listId: list.id })).toThrow("Ask an owner");
    deleteList(owner(), { listId: list.id });
    const { id } = makeList(editor(), { organisationId: market.buyer, name: "Empty" });
    deleteList(editor(), { listId: id });
    expect(listLists(editor(), market.buyer)).toEqual([]);
  });
});

describe("what search, map and profile are told", () => {
  it("is where the reader's own teams keep a supplier, and nothing for those who may keep none", () => {
    const list = keep(market.supplier, { note: "Good bread" });
    const { buyers, suppliers, supplier } = market;
    const href = `/organisations/hollin-and-reeve/lists/${list.slug}`;
    expect(keepingOf(editor(), [supplier, signs])).toEqual({
      [supplier]: [{ listId: list.id, name: "Kept suppliers", href, hasNote: true }],
    });
    for (const userId of [buyers.viewer, suppliers.owner]) expect(keepingOf(market.acting(userId), [supplier])).toBeNull();
    expect(keepingOf(market.ctx(), [supplier])).toBeNull();
  });
});

describe("the shortlist of an opportunity", () => {
  it("is the same list from the matches and from the folder: who is put on it or off it is so on both", async () => {
    const opportunityId = market.post();
    await market.worker.drain();
    const [match] = listMatches(editor(), { opportunityId }).items.filter(({ supplier }) => supplier.id === market.supplier);
    if (match === undefined) throw new Error("The bakery does not match");
    const shortlisted = () => listMatches(editor(), { opportunityId, show: "shortlisted" });

    setMatchState(editor(), { matchId: match.id, state: "dismissed", reason: "Too far" });
    setMatchState(editor(), { matchId: match.id, state: "shortlisted" });
    expect(shortlisted().items).toMatchObject([{ buyerState: "shortlisted", buyerStateBy: "editor", shortlistedFrom: "matches" }]);
    const list = read(shortlisted().shortlistSlug ?? "").list;
    expect(list.name).toBe("Shortlist: Lunches for a site team");

    letGo(editor(), { supplierId: market.supplier, listId: list.id });
    expect(shortlisted().total).toBe(0);
    expect(listMatches(editor(), { opportunityId }).items.find(({ id }) => id === match.id)?.buyerState).toBe("none");

    setMatchState(editor(), { matchId: match.id, state: "dismissed", reason: "Too far" });
    keep(market.supplier, { into: { listId: list.id } });
    expect(shortlisted().items).toMatchObject([{ buyerState: "shortlisted" }]);
    expect(shortlisted().counts.dismissed).toBe(0);
    setMatchState(editor(), { matchId: match.id, state: "none" });
    expect(read(list.slug).entries).toEqual([]);
    expect(() => renameList(editor(), { listId: list.id, name: "Other" })).toThrow("called by what it is for");
    expect(() => deleteList(owner(), { listId: list.id })).toThrow("stays with its opportunity");
  });
});

describe("a link to a list", () => {
  const share = (more: Partial<Parameters<typeof shareList>[1]> = {}) => {
    const list = keep(market.supplier, { note: "Good bread" });
    return { list, ...shareList(editor(), { listId: list.id, days: 7, showsNotes: false, ...more }) };
  };

  it("opens it without notes, who and when, and with notes where they were asked for; the database has no secret of it", () => {
    const { token, list } = share();
    expect(openShared(market.ctx(), token)).toMatchObject({
      name: "Kept suppliers",
      buyer: "Hollin and Reeve",
      suppliers: [{ supplier: { name: "Aston Bakery CIC" }, note: "" }],
    });
    expect(JSON.stringify(openShared(market.ctx(), token))).not.toMatch(/editor|Good bread/);
    const secret = token.split(".")[1] ?? "";
    expect(JSON.stringify(market.db.$client.prepare("select *, cast(secret_hash as text) from kept_list_links").all())).not.toContain(
      secret,
    );
    const noted = shareList(editor(), { listId: list.id, days: 7, showsNotes: true });
    expect(openShared(market.ctx(), noted.token)?.suppliers).toMatchObject([{ note: "Good bread" }]);
  });

  it("ends with its last day in London, when it is stopped, made anew, or its list is deleted; and is guessed by nobody", () => {
    const { token, list } = share();
    const [id] = token.split(".");
    const guesses = ["", token.slice(0, -1), `${id}.${"a".repeat(39)}`, `${token}x`];
    for (const guess of guesses) expect(openShared(market.ctx(), guess)).toBeNull();
    market.clock.now = new Date("2026-11-30T23:59:59Z");
    expect(openShared(market.ctx(), token)).not.toBeNull();
    market.clock.now = new Date("2026-12-01T00:00:00Z");
    expect(openShared(market.ctx(), token)).toBeNull();
    expect(() => changeShareEnd(editor(), { listId: list.id, days: 30 })).toThrow("has ended");

    const next = shareList(editor(), { listId: list.id, days: 7, showsNotes: false }).token;
    changeShareEnd(editor(), { listId: list.id, days: 90 });
    market.clock.now = new Date("2027-02-28T12:00:00Z");
    expect(openShared(market.ctx(), next)).not.toBeNull();
    const anew = shareList(editor(), { listId: list.id, days: 7, showsNotes: false }).token;
    expect(openShared(market.ctx(), next)).toBeNull();
    stopSharing(editor(), { listId: list.id });
    expect(openShared(market.ctx(), anew)).toBeNull();
    const last = shareList(editor(), { listId: list.id, days: 7, showsNotes: false }).token;
    deleteList(owner(), { listId: list.id });
    expect(openShared(market.ctx(), last)).toBeNull();
  });

  it("opens nothing while nobody of the buyer can act for it", () => {
    const { token } = share();
    market.db.$client.prepare("update users set disabled_at = 1 where email like '%@buyer.example' and disabled_at is null").run();
    expect(openShared(market.ctx(), token)).toBeNull();
  });

  it("names nobody who is not listed any more, and not what a shortlist is for", async () => {
    const { token, list } = share();
    unlist(market.supplier);
    expect(openShared(market.ctx(), token)).toMatchObject({ suppliers: [], gone: 1 });
    market.db.$client.prepare("update organisations set published = 1 where id = ?").run(market.supplier);
    const opportunityId = market.post("A secret project");
    market.db.$client.prepare("update kept_lists set opportunity_id = ?, name = '' where id = ?").run(opportunityId, list.id);
    expect(JSON.stringify(openShared(market.ctx(), token))).not.toContain("secret project");
  });

  it("says how often it was opened, and is forgotten a month after its end", () => {
    const { list } = share();
    noteOpened(market.ctx(), list.id);
    noteOpened(market.ctx(), list.id);
    expect(read(list.slug).link).toMatchObject({ opened: 2, lastOpenedAt: market.clock.now, madeBy: "editor" });
    market.clock.now = new Date("2026-12-30T00:00:00Z");
    expect(forgetListLinks(market.ctx())).toBe(0);
    market.clock.now = new Date("2027-01-01T00:00:00Z");
    expect([forgetListLinks(market.ctx()), read(list.slug).link]).toEqual([1, null]);
  });
});
