package org.musubi.sampledata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes the same UUID (version 5, RFC 9562) of the same words, so that loading twice gives the same records. */
final class SampleIds {

    /** Of this project's sample data; made once at random. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d3c52-9b0e-4a57-8d44-2c7e5a90b3f1");

    private SampleIds() {
    }

    static UUID of(String words) {
        var name = words.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(16 + name.length).putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits()).put(name).array();
        var hash = ByteBuffer.wrap(sha1(bytes));
        long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x5000L;
        long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-1", missing);
        }
    }
}
