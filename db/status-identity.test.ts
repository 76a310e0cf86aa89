import { beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "./client.ts";

describe("the identity of a status", () => {
  let client: ReturnType<typeof openDatabase>["$client"];
  beforeEach(() => {
    client = openDatabase(":memory:").$client;
    client.exec(`insert into organisations (id, slug, legal_name, trading_name, name_key, created_at, updated_at) values (1, 'a', 'A Limited', 'A', 'a', 1, 1);
      insert into identifiers (organisation_id, scheme, id) values (1, 'GB-COH', '01234567'), (1, 'GB-CHC', '1012345');
      insert into statuses (organisation_id, status, definition, source, from_day, recorded_at) values (1, 'certified', 'seuk', 'Mark', '2026-01-01', 1)`);
  });

  it("is that of its organisation when it was recorded, whoever writes it", () => {
    expect(client.prepare("select legal_name, trading_name, numbers from statuses").all()).toEqual([
      { legal_name: "A Limited", trading_name: "A", numbers: '["GB-CHC:1012345","GB-COH:01234567"]' },
    ]);
  });

  it("stays when the organisation takes another one", () => {
    client.exec("update organisations set legal_name = 'Birmingham City Council', trading_name = null; delete from identifiers");
    expect(client.prepare("select legal_name from statuses").pluck().all()).toEqual(["A Limited"]);
  });

  it("cannot be changed", () => {
    expect(() => client.exec("update statuses set legal_name = 'Birmingham City Council'")).toThrow("append-only");
    expect(() => client.exec("update statuses set legal_name = ''")).toThrow("append-only");
    expect(() => client.exec("delete from statuses")).toThrow("append-only");
  });
});
