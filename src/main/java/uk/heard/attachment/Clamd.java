package uk.heard.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Asks clamd about one stream, by its command INSTREAM: pieces with their length before them, and an empty one at the end. */
@Component
class Clamd {

    private static final int LONGEST_ANSWER = 1024;

    /** Writes what is to be scanned. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ScannerSettings settings;

    Clamd(ScannerSettings settings) {
        this.settings = settings;
    }

    /** Whether it is clean. Throws when the scanner cannot be reached or does not say: then nothing is known. */
    boolean isClean(Content content) throws IOException {
        var patience = Math.toIntExact(settings.patience().toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            content.writeTo(new Pieces(out));
            out.writeInt(0);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII).replace("\0", "").strip();
            if (answer.endsWith(" OK")) {
                return true;
            }
            if (answer.endsWith(" FOUND")) {
                return false;
            }
            throw new IOException("The virus scanner answered neither OK nor FOUND");
        }
    }

    /** Puts the length before each piece. */
    private static final class Pieces extends OutputStream {

        private final DataOutputStream out;

        Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single});
        }

        @Override
        public void write(byte[] piece, int from, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(piece, from, length);
            }
        }
    }
}
