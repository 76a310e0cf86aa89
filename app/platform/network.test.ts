import { describe, expect, it } from "vitest";
import { addressOf, networkOf, widerNetworkOf } from "./network.ts";

describe("networkOf", () => {
  it.each([
    ["1.2.3.4", "1.2.3.4"],
    ["1.2.3.4:5678", "1.2.3.4"],
    [" 1.2.3.4 ", "1.2.3.4"],
    ["::ffff:1.2.3.4", "1.2.3.4"],
    ["::ffff:102:304", "1.2.3.4"],
    ["[::ffff:1.2.3.4]:443", "1.2.3.4"],
    ["2001:db8::1", "2001:db8::/64"],
    ["[2001:db8::1]:443", "2001:db8::/64"],
    ["[2001:db8::1]", "2001:db8::/64"],
    ["2001:DB8:0:0:ffff:ffff:ffff:ffff", "2001:db8::/64"],
    ["2001:db8:0:1::1", "2001:db8:0:1::/64"],
    ["fe80::1%eth0", "fe80::/64"],
    ["::1", "::/64"],
  ])("%s is counted as %s", (given, network) => {
    expect(networkOf(given)).toBe(network);
  });

  it.each(["", "unknown", "_hidden", "1.2", "0x7f.1", "1.2.3.4.5", "999.1.1.1", "1.2.3.4:5:6", "a, b", "[", "[]:80", "x".repeat(5000)])(
    "%j is no address, and counts with all that are none",
    (given) => {
      expect(networkOf(given)).toBe("unknown");
      expect(addressOf(given)).toBe("");
    },
  );

  it("keeps an address in one spelling, without port or zone", () => {
    expect(addressOf("1.2.3.4:5678")).toBe("1.2.3.4");
    expect(addressOf("[2001:DB8::1]:443")).toBe("2001:db8::1");
    expect(addressOf("fe80::1%eth0")).toBe("fe80::1");
    expect(addressOf("::ffff:1.2.3.4")).toBe("1.2.3.4");
  });
});

describe("widerNetworkOf", () => {
  it.each([
    ["1.2.3.4", "1.2.3.4"],
    ["2001:db8:1:2::/64", "2001:db8:1::/48"],
    ["2001:db8:1:ffff::/64", "2001:db8:1::/48"],
    ["2001:db8:1::/48", "2001:db8:1::/48"],
    ["unknown", "unknown"],
  ])("%s is a part of %s", (network, wider) => {
    expect(widerNetworkOf(network)).toBe(wider);
  });
});
