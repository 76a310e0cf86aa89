import ipaddr from "ipaddr.js";

const PORT = /^\[([^\]]*)\](?::\d+)?$|^(\d+\.\d+\.\d+\.\d+):\d+$/;

function parse(given: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const match = PORT.exec(given.trim());
  const bare = match?.[1] ?? match?.[2] ?? given.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  if (!ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.IPv6.parse(bare);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/**
 * A client's address as a proxy or a socket gives it, in one spelling: without a port (`1.2.3.4:5678`, `[2001:db8::1]:443`)
 * or zone, IPv4 that is mapped into IPv6 as IPv4. What is no address becomes the empty text.
 */
export function addressOf(given: string): string {
  const address = parse(given);
  if (address === null) return "";
  return address instanceof ipaddr.IPv6 ? withoutZone(address).toString() : address.toString();
}

/**
 * The network that a limit counts: one IPv4 address, or the 64 bits of IPv6 that one customer is given at the least.
 * Everything that is no address counts as one network.
 */
export function networkOf(given: string): string {
  const address = parse(given);
  if (address === null) return "unknown";
  return address instanceof ipaddr.IPv6 ? prefixOf(address, 4) : address.toString();
}

/**
 * The wider network that a network (as `networkOf` gives it) is a part of: the 48 bits of IPv6 that anybody can have, with
 * 65,536 networks inside; an IPv4 address is its own.
 */
export function widerNetworkOf(network: string): string {
  const address = parse(network.replace(/\/64$/, ""));
  return address instanceof ipaddr.IPv6 ? prefixOf(address, 3) : network;
}

/** The first `parts` of 16 bits. */
function prefixOf(address: ipaddr.IPv6, parts: number): string {
  const kept = address.parts.slice(0, parts);
  return `${new ipaddr.IPv6([...kept, ...Array(8 - parts).fill(0)]).toString()}/${parts * 16}`;
}

function withoutZone(address: ipaddr.IPv6): ipaddr.IPv6 {
  return new ipaddr.IPv6(address.parts);
}
