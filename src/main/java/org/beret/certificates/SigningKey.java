package org.beret.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** An Ed25519 key pair, and how it stands in a file: both halves as PEM, the private one in PKCS#8. */
record SigningKey(KeyPair pair) {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_BYTES = 32;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    /** DER in front of the 32 bytes of a public key, after RFC 8410. */
    private static final byte[] X509_HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    static SigningKey generate() {
        try {
            return new SigningKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads what {@link #pem} wrote.
     *
     * @throws GeneralSecurityException if it is no such file, or its halves do not belong together
     */
    static SigningKey ofPem(String pem) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(ALGORITHM);
        var key = new SigningKey(new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC"))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE")))));
        var probe = "probe".getBytes(StandardCharsets.UTF_8);
        if (!verifies(key.pair().getPublic(), probe, key.sign(probe))) {
            throw new GeneralSecurityException("The two halves do not belong together");
        }
        return key;
    }

    private static byte[] block(String pem, String half) throws GeneralSecurityException {
        return BLOCK.matcher(pem)
                .results()
                .filter(found -> found.group(1).equals(half))
                .map(found -> Base64.getMimeDecoder().decode(found.group(2)))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("No " + half + " KEY in the file"));
    }

    String pem() {
        return block("PRIVATE", pair.getPrivate().getEncoded())
                + block("PUBLIC", pair.getPublic().getEncoded());
    }

    private static String block(String half, byte[] der) {
        return "-----BEGIN " + half + " KEY-----\n" + PEM.encodeToString(der) + "\n-----END " + half + " KEY-----\n";
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The public half as JSON Web Keys carry it: 32 bytes, base64url. */
    String publicKey() {
        var encoded = pair.getPublic().getEncoded();
        return URL.encodeToString(Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length));
    }

    /** The public key that {@link #publicKey} wrote. */
    static PublicKey publicKey(String raw) {
        var der = Arrays.copyOf(X509_HEAD, X509_HEAD.length + RAW_BYTES);
        System.arraycopy(Base64.getUrlDecoder().decode(raw), 0, der, X509_HEAD.length, RAW_BYTES);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A short name: the beginning of the thumbprint of RFC 7638. */
    String id() {
        return PublishedKey.idOf(publicKey());
    }
}
