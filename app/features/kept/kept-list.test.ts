import { describe, expect, it } from "vitest";
import { type KeptOn, lastDay, mayDelete, pressOf } from "./kept-list.ts";

const on: KeptOn = { listId: 1, name: "Site food", href: "/organisations/us/lists/site-food", hasNote: false };

describe("the button that keeps a supplier", () => {
  it("keeps it, and lets it go again while nothing would be lost", () => {
    expect(pressOf([])).toEqual({ does: "keep" });
    expect(pressOf([on])).toEqual({ does: "let_go", on });
    expect(pressOf([{ ...on, hasNote: true }])).toEqual({ does: "see" });
    expect(pressOf([on, { ...on, listId: 2 }])).toEqual({ does: "see" });
  });
});

it("a list with somebody on it is an owner's to delete, an empty one an editor's too, and a shortlist stays", () => {
  const may = (count: number, isShortlist = false) =>
    (["owner", "editor", "viewer", null] as const).filter((role) => mayDelete(role, { isShortlist, count }));
  expect([may(3), may(0), may(0, true)]).toEqual([["owner"], ["owner", "editor"], []]);
});

it("a link ends as its last day does in London, in summer too", () => {
  expect([lastDay(new Date("2027-02-01T00:00:00Z")), lastDay(new Date("2026-07-31T23:00:00Z"))]).toEqual(["2027-01-31", "2026-07-31"]);
});
