import { describe, expect, it } from "vitest";
import { displayName, nameKey } from "./names.ts";

describe("nameKey", () => {
  it.each([
    ["The Bicycle Co-operative Ltd", "BICYCLE COOPERATIVE LIMITED"],
    ["Fish & Loaves C.I.C.", "Fish and Loaves Community Interest Company"],
    ["St. Mary’s Centre", "ST MARYS CENTRE"],
    ["Caffè Bar", "Caffe Bar"],
    ["Green Co-op", "Green Co-operatives Limited"],
    ["Men?s Sheds Cymru", "Men's Sheds Cymru Limited"],
    ["R.S.P.C.A. Dudley", "RSPCA Dudley"],
    ["Elm Centre (SCIO)", "Elm Centre Scottish Charitable Incorporated Organisation"],
    ["The Elm Centre C.I.O.", "Elm Centre"],
    ["Anglia Group of Nurseries Limited (The)", "The Anglia Group of Nurseries"],
  ])("gives %s and %s one key", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Dudley Homes", "Sandwell Homes"],
    ["Unit 1 Studios", "Unit 2 Studios"],
    ["Women's Aid", "Women's Aid (Wales)"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it("keeps the words of a name made of silent words only", () => {
    expect(nameKey("The Co-operative Limited")).toBe("the co operative limited");
    expect(nameKey("")).toBe("");
  });
});

describe("displayName", () => {
  it.each([
    ["SOUTHERN AFRICA RESOURCES CENTRE", "Southern Africa Resources Centre"],
    ["FRIENDS OF THE ELDERLY IN STOKE-ON-TRENT", "Friends of the Elderly in Stoke-on-Trent"],
    ["BASLOW WOMEN'S INSTITUTE", "Baslow Women's Institute"],
    ["ST MARY'S CIC", "St Mary's CIC"],
    ["THE 1ST DUDLEY YMCA LTD", "The 1st Dudley YMCA Ltd"],
    ["BCHS HOUSING CO-OPERATIVE LIMITED", "BCHS Housing Co-operative Limited"],
    ["O'BRIEN AND MCDONALD", "O'Brien and McDonald"],
    ["ANGLIA GROUP OF NURSERIES (THE)", "The Anglia Group of Nurseries"],
    ["BODDINGTON CHARITY, THE", "The Boddington Charity"],
  ])("sets %s as %s", (register, shown) => {
    expect(displayName(register)).toBe(shown);
  });

  it("leaves a name with its own capitals alone", () => {
    expect(displayName("  iCare   UK ltd ")).toBe("iCare UK ltd");
  });

  it("mends marks that a register lost", () => {
    expect(displayName("Men?s Sheds Cymru")).toBe("Men's Sheds Cymru");
    expect(displayName("DCLM ? Midlands Region Society")).toBe("DCLM – Midlands Region Society");
  });
});
