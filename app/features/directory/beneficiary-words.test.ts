import { expect, it } from "vitest";
import { BENEFICIARY_WORDS } from "#app/features/reading/read-beneficiaries.ts";
import { BENEFICIARIES } from "./vocabulary.ts";

it("those who are meant to benefit are read for each that a profile may name, and for nobody else", () => {
  expect(Object.keys(BENEFICIARY_WORDS)).toEqual(Object.keys(BENEFICIARIES));
});
