import { expect, it } from "vitest";
import { openDatabase } from "./client.ts";
import { expression, grouped, ms, query } from "./read.ts";
import { organisations, profiles } from "./schema/index.ts";

const db = openDatabase(":memory:");
db.$client.exec(`insert into organisations (id, slug, legal_name, name_key, published, created_at, updated_at) values (1, 'a', 'A', 'a', 1, 5, 6);
  insert into profiles (organisation_id, impact_model, beneficiaries, leadership, policies, insurances, client_references, impact, open_to, updated_at)
    values (1, '[]', '[]', '[]', '["Safeguarding"]', '[]', '[]', '[]', '[]', 7);`);

it("a query gives its columns as the schema types them, and instants as milliseconds where they are asked for so", () => {
  const read = query(
    {
      id: organisations.id,
      tradingName: organisations.tradingName,
      published: organisations.published,
      createdAt: organisations.createdAt,
      claimedAt: organisations.claimedAt,
      updatedAt: ms(organisations.updatedAt),
      policies: profiles.policies,
      latest: expression<number>("max(organisations.updated_at, profiles.updated_at)"),
    },
    "from organisations join profiles on profiles.organisation_id = organisations.id where organisations.id = ?",
  );
  const row = {
    id: 1,
    tradingName: null,
    published: true,
    createdAt: new Date(5),
    claimedAt: null,
    updatedAt: 6,
    policies: ["Safeguarding"],
    latest: 7,
  };
  expect(read(db, 1)).toEqual([row]);
  expect(read(db, 1)).toEqual([row]);
  expect(read(db, 2)).toEqual([]);
  expect(read(openDatabase(":memory:"), 1)).toEqual([]);
});

it("rows are grouped by a key in their order", () => {
  const rows = [1, 2, 1].map((key, at) => ({ key, at }));
  expect([...grouped(rows, ({ key }) => key)]).toEqual([
    [1, [rows[0], rows[2]]],
    [2, [rows[1]]],
  ]);
});
