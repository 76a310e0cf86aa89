import { expect, it } from "vitest";
import { introductions } from "#db/schema/index.ts";
import { addOrganisation, addUser, createTestCtx, later } from "#tests/helpers/ctx.ts";
import { campaignFigures } from "./campaign-figures.server.ts";

it("what came of the campaign counts checked buyers only, and nobody who said yes for both sides", () => {
  const ctx = createTestCtx();
  const [jo, val] = [addUser(ctx, "jo@hollin.example"), addUser(ctx, "val@oven.example")];
  const supplierId = addOrganisation(ctx, "Aston Bakery CIC", { isSupplier: true, published: true });
  const buyer = addOrganisation(ctx, "Hollin", { isBuyer: true, buyerKind: "private" });
  const stranger = addOrganisation(ctx, "Anybody", { isBuyer: true, buyerKind: "private", checked: false });
  const contract = (buyerId: number, buyerAcceptedBy: number, valuePence: number) => {
    const at = ctx.now;
    const yes = { buyerAcceptedAt: at, supplierAcceptedAt: at, buyerAcceptedBy, supplierAcceptedBy: val };
    const row = {
      buyerId,
      supplierId,
      proposedBy: "buyer",
      note: "",
      status: "contracted",
      valuePence,
      createdAt: at,
      updatedAt: at,
    } as const;
    ctx.db
      .insert(introductions)
      .values({ ...row, ...yes })
      .run();
  };
  contract(stranger, jo, 999_999_999_900);
  contract(buyer, val, 888_888_888_800);
  expect(campaignFigures(ctx)).toEqual({
    contracts: 0,
    worthPence: 0,
    buyers: 0,
    chosen: 0,
    introductionsThisYear: 0,
    contractsThisYear: 0,
  });
  contract(buyer, jo, 1_000_000);
  expect(campaignFigures(later(ctx, 1))).toMatchObject({
    contracts: 1,
    worthPence: 1_000_000,
    introductionsThisYear: 1,
    contractsThisYear: 1,
  });
});
