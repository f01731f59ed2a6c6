/** Whether a request was signed by Discord: Ed25519 over the time stamp and the body, byte for byte. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** What stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo (RFC 8410). */
const PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/** @param hex the application's public key, 64 hexadecimal digits */
export function publicKeyOf(hex: string): KeyObject {
  return createPublicKey({ key: Buffer.concat([PREFIX, Buffer.from(hex, "hex")]), format: "der", type: "spki" });
}

/** True when `signature` (128 hexadecimal digits) was made over `timestamp` and `body` with the other half of the key. */
export function isSigned(key: KeyObject, signature: unknown, timestamp: unknown, body: Buffer): boolean {
  if (typeof signature !== "string" || typeof timestamp !== "string" || !/^[0-9a-f]{128}$/i.test(signature))
    return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, "hex"));
}
