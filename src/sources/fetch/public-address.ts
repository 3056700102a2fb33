import ipaddr from "ipaddr.js";

/** IPv6 hands out addresses of the public internet from this block alone (RFC 4291, IANA). */
const globalUnicast = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/**
 * Whether an IP address belongs to the public internet: not this machine, not a private, local, shared or reserved
 * network, no multicast, and no IPv6 address that stands for another one, unless it is an IPv4 address written as IPv6,
 * which is judged as that.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(globalUnicast);
}
