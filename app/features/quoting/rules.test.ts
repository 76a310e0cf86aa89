import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areFromElsewhere, hasAnswered, invitedState, isNoMailbox, suggestMore } from "./rules.ts";
import { answeredText } from "./say.ts";

const AT = new Date("2026-11-18T10:00:00Z");
const NOTHING = { openedAt: null, declinedAt: null, responseStatus: null, cameBack: false };
const OPEN = { posted: true, over: false };

describe("one that was asked for a quote", () => {
  it("stands where its last word puts it: a price before a no, a no before having opened it", () => {
    expect(invitedState(NOTHING, OPEN)).toBe("sent");
    expect(invitedState({ ...NOTHING, cameBack: true }, OPEN)).toBe("came_back");
    expect(invitedState({ ...NOTHING, openedAt: AT, cameBack: true }, OPEN)).toBe("opened");
    expect(invitedState({ ...NOTHING, openedAt: AT, declinedAt: AT }, OPEN)).toBe("no");
    expect(invitedState({ ...NOTHING, openedAt: AT, declinedAt: AT, responseStatus: "submitted" }, OPEN)).toBe("yes");
    expect(invitedState({ ...NOTHING, openedAt: AT, responseStatus: "withdrawn" }, OPEN)).toBe("withdrawn");
    for (const decided of ["shortlisted", "successful", "unsuccessful"] as const)
      expect(invitedState({ ...NOTHING, responseStatus: decided }, { posted: true, over: true })).toBe("yes");
  });

  it("waits while the quote is a draft, and is silent once it is over", () => {
    expect(invitedState(NOTHING, { posted: false, over: false })).toBe("waits");
    expect(invitedState({ ...NOTHING, openedAt: AT }, { posted: true, over: true })).toBe("silent");
    expect(invitedState({ ...NOTHING, declinedAt: AT }, { posted: true, over: true })).toBe("no");
  });

  it("has answered with a yes and with a no alike", () => {
    expect((["yes", "no", "opened", "sent", "came_back", "silent", "waits", "withdrawn"] as const).filter(hasAnswered)).toEqual([
      "yes",
      "no",
    ]);
    expect(answeredText(["yes", "yes", "no", "opened", "sent", "came_back"])).toBe(
      "3 of 6 have answered: two with a price, one with a no and a reason.",
    );
    expect(answeredText(["no"])).toBe("1 of 1 has answered: one with a no and a reason.");
    expect(answeredText(["sent", "opened"])).toBe("None of the 2 has answered yet.");
    expect(answeredText(["waits"])).toBe("1 will be asked when you post it.");
    expect(answeredText([])).toBe("Only those you invite will see it.");
  });
});

describe("a mail that came back", () => {
  it("is one that was refused for its mailbox, not one that the server took no time for", () => {
    expect(isNoMailbox("Can't send mail - all recipients were rejected: 550 5.1.1 no such user")).toBe(true);
    expect(isNoMailbox("553 mailbox name not allowed")).toBe(true);
    for (const other of [null, "connect ECONNREFUSED 10.0.0.5:25", "451 4.7.1 try again later", "554 5.7.1 spam", "5501 bytes"])
      expect(isNoMailbox(other)).toBe(false);
  });
});

describe("whom to ask next", () => {
  const one = (id: number, score: number, areaCode: string | null) => ({ id, score, areaCode });

  it("are two, the best first, from different boroughs where the fit is equal", () => {
    const ranked = [one(1, 90, "solihull"), one(2, 86, "solihull"), one(3, 86, "dudley"), one(4, 86, "dudley")];
    expect(suggestMore(ranked, new Set()).map(({ id }) => id)).toEqual([1, 3]);
    expect(suggestMore(ranked.slice(1), new Set(["solihull"])).map(({ id }) => id)).toEqual([3, 2]);
    expect(areFromElsewhere(suggestMore(ranked, new Set()), new Set())).toBe(true);
    expect(areFromElsewhere(suggestMore(ranked.slice(1), new Set(["solihull"])), new Set(["solihull"]))).toBe(false);
    expect(areFromElsewhere([one(1, 90, null)], new Set())).toBe(false);
  });

  it("never go before one that fits better, and are never the same twice", () => {
    const supplier = fc.record({ score: fc.integer({ min: 40, max: 44 }), areaCode: fc.constantFrom("a", "b", "c", null) });
    fc.assert(
      fc.property(fc.array(supplier, { maxLength: 9 }), fc.subarray(["a", "b", "c"]), (list, asked) => {
        const ranked = list.map((row, id) => ({ id, ...row })).sort((a, b) => b.score - a.score);
        const chosen = suggestMore(ranked, new Set(asked));
        expect(chosen).toHaveLength(Math.min(2, ranked.length));
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
        expect(chosen.map(({ score }) => score)).toEqual(ranked.slice(0, 2).map(({ score }) => score));
        const [first, second] = chosen;
        const others = ranked.filter((row) => row.id !== first?.id && row.score === second?.score && row.areaCode !== null);
        const isFresh = (area: string | null | undefined) => area != null && !asked.includes(area) && area !== first?.areaCode;
        if (others.some((row) => isFresh(row.areaCode))) expect(isFresh(second?.areaCode)).toBe(true);
      }),
    );
  });
});
