import { verify as check, hashes } from '@noble/ed25519';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** Whether this is the signature of RFC 8032 over the message. */
export const verify = (signature, message, key) => check(signature, message, key, { zip215: false });

/** PBKDF2 with HMAC-SHA-256 (RFC 8018), 32 bytes. */
export const slowDigest = (password, salt, iterations) => pbkdf2(sha256, password, salt, { c: iterations, dkLen: 32 });
