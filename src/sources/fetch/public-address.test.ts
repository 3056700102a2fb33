import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.js";

test.each([
  "8.8.8.8",
  "172.15.0.1",
  "172.32.0.1",
  "100.63.255.255",
  "100.128.0.1",
  "2606:4700:4700::1111",
  "::ffff:8.8.8.8",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["this machine", "127.0.0.1"],
  ["this machine, another of its addresses", "127.8.9.1"],
  ["this machine in IPv6", "::1"],
  ["this machine as IPv4 in IPv6", "::ffff:127.0.0.1"],
  ["this machine, the old way", "::127.0.0.1"],
  ["no address", "0.0.0.0"],
  ["no address in IPv6", "::"],
  ["private, 10/8", "10.1.2.3"],
  ["private, 172.16/12", "172.31.255.255"],
  ["private, 192.168/16", "192.168.1.1"],
  ["private as IPv4 in IPv6", "::ffff:10.0.0.1"],
  ["a provider's shared network", "100.64.0.1"],
  ["link-local, where clouds keep their keys", "169.254.169.254"],
  ["the same as IPv4 in IPv6", "::ffff:a9fe:a9fe"],
  ["link-local in IPv6", "fe80::1"],
  ["link-local in IPv6 with its zone", "fe80::1%eth0"],
  ["unique local", "fd00:ec2::254"],
  ["site-local", "fec0::1"],
  ["multicast", "224.0.0.251"],
  ["multicast in IPv6", "ff02::1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["for examples", "192.0.2.1"],
  ["for benchmarks", "198.18.0.1"],
  ["for protocols", "192.0.0.8"],
  ["for examples in IPv6", "2001:db8::1"],
  ["IPv4 behind NAT64", "64:ff9b::7f00:1"],
  ["IPv4 behind 6to4", "2002:7f00:1::"],
  ["Teredo", "2001::1"],
  ["not handed out", "4000::1"],
  ["a name", "localhost"],
  ["nothing", ""],
])("%s is not public", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
