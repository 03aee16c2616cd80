package fr.essaim.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A mail server with manners of its own, most of them bad, on a real socket.
public final class FakeServer implements AutoCloseable {
    public enum Manner {
        POLITE,
        /// Says nothing once it has a letter, until they are gone.
        HOLDS_ITS_BREATH,
        SILENT,
        LATER,
        NEVER,
        DIES_AFTER_THE_WORDS
    }

    private final ServerSocket door;
    private final Manner manner;
    private final StringBuffer heard = new StringBuffer();

    public FakeServer(Manner manner) throws IOException {
        this.manner = manner;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    public String heard() {
        return heard.toString();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket who = door.accept()) {
                talk(who);
            } catch (IOException gone) {
                // they hung up, or we did
            }
        }
    }

    private void talk(Socket who) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(who.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = who.getOutputStream();
        if (manner == Manner.SILENT) {
            lines.readLine();
            return;
        }
        say(out, "220 ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            heard.append(line).append('\n');
            if (line.equals("DATA")) {
                say(out, "354 go on");
            } else if (line.equals(".") && manner == Manner.POLITE) {
                say(out, "250 ok");
            } else if (line.equals(".")) {
                if (manner == Manner.HOLDS_ITS_BREATH) {
                    lines.readLine();
                }
                return;
            } else if (line.startsWith("RCPT") && manner == Manner.LATER) {
                say(out, "450 later, amina@exemple.fr");
            } else if (line.startsWith("RCPT") && manner == Manner.NEVER) {
                say(out, "550 unknown: amina@exemple.fr");
            } else if (line.matches("(EHLO|HELO|MAIL|RCPT|RSET|QUIT|NOOP).*")) {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String what) throws IOException {
        out.write((what + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
