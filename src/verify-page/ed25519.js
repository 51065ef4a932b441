import { verify as check, hashes } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** Whether this is the signature of RFC 8032 over the message. */
export const verify = (signature, message, key) => check(signature, message, key, { zip215: false });
