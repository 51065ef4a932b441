import { decodeQR } from 'qr/decode.js';

/** The text of the QR code in a picture, as a canvas gives it; throws if there is none. */
export const read = (picture) => decodeQR(picture);
