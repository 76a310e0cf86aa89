import { describe, expect, it } from "vitest";
import { deviceWords, emailKey } from "./rules.ts";

describe("deviceWords", () => {
  it("names browser and system", () => {
    expect(
      deviceWords("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0"),
    ).toBe("Edge on Windows");
    expect(
      deviceWords(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      ),
    ).toBe("Safari on iPhone");
  });
  it("says so when it cannot tell", () => {
    expect(deviceWords("")).toBe("A device that does not say what it is");
  });
});

describe("emailKey", () => {
  it("is the same for two spellings of one address", () => {
    expect(emailKey(" Jo@Example.ORG ")).toBe(emailKey("jo@example.org"));
  });
});
