import { describe, expect, it } from "vitest";
import { normalAddress } from "./address.ts";

const normal = (address: string) => normalAddress(new URL(address, "https://anywhere.example"));

describe("the one spelling of a page's address", () => {
  it.each([
    ["/suppliers?within=10&q=site%20lunches&near=B18", "/suppliers?near=B18&q=site+lunches&within=10"],
    ["/suppliers?q=caf%C3%A9", "/suppliers?q=caf%C3%A9"],
    ["/suppliers?q=café", "/suppliers?q=caf%C3%A9"],
    ["/suppliers?q=a%26b", "/suppliers?q=a%26b"],
    ["/suppliers?q=lunch&near=&within=", "/suppliers?q=lunch"],
    ["/suppliers?", "/suppliers"],
    ["/?utm_source=x&utm_Campaign=y&fbclid=z", "/"],
  ])("%s is %s", (given, wanted) => {
    expect(normal(given)).toBe(wanted);
    expect(normal(wanted)).toBe(wanted);
  });
  it("keeps the order of values of one name, and takes no name for another", () => {
    expect(normal("/suppliers?sector=b&area=1&sector=a")).toBe("/suppliers?area=1&sector=b&sector=a");
    expect(normal("/suppliers?utm=1&q=utm_source")).toBe("/suppliers?q=utm_source&utm=1");
    expect(normal("/suppliers/a%2Fb")).not.toBe(normal("/suppliers/a/b"));
  });
  it("knows nothing of the host", () => {
    expect(normalAddress(new URL("https://evil.example/suppliers?q=x"))).toBe("/suppliers?q=x");
  });
});
