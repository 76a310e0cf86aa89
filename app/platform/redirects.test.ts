import { describe, expect, it } from "vitest";
import { safePath } from "./redirects.ts";

describe("where to go on after a form", () => {
  it.each([
    "/",
    "/account",
    "/suppliers?q=bread&near=B6%205RQ#results",
    "/a/../b",
    "/%2F%2Fevil.example",
    "/@evil.example",
    "/?next=//evil.example",
  ])("%s stays on this site", (value) => {
    const path = safePath(value, "/fallback");
    expect(path).not.toBe("/fallback");
    expect(new URL(path, "https://supply.example").origin).toBe("https://supply.example");
  });
  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/a/../..//evil.example",
    "/%2e%2e//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    " //evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\u0000",
    "/\u0085/evil.example",
    "",
    null,
    undefined,
  ])("%j goes to the fallback", (value) => {
    expect(safePath(value, "/fallback")).toBe("/fallback");
  });
  it("a file in the field goes to the fallback", () => {
    expect(safePath(new File(["/x"], "x"), "/fallback")).toBe("/fallback");
  });
});
