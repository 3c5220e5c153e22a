package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A desk that is stopped while it works answers all that it has accepted. */
class StopTest {

    private static final String FILING = "{\"filingType\": \"NEW_FIRST\"}";
    private static final int CLIENTS = 8;

    @Test
    void no_accepted_request_is_lost() throws Exception {
        try (DeskProcess desk = DeskProcess.start();
                Socket batch = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            batch.setSoTimeout(30_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(batch.getInputStream(), StandardCharsets.UTF_8));
            send(
                    batch,
                    "POST /v1/batch HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n" + chunk(FILING + '\n'));
            assertThat(lineWith(answers, "\"line\":1,")).contains("\"report\"");

            AtomicInteger answered = new AtomicInteger();
            AtomicInteger cut = new AtomicInteger();
            Thread[] clients = new Thread[CLIENTS];
            for (int i = 0; i < CLIENTS; i++) {
                clients[i] = new Thread(() -> checkUntilRefused(desk.port(), answered, cut));
                clients[i].start();
            }
            while (answered.get() < 5 * CLIENTS) {
                Thread.sleep(10);
            }
            desk.stop();
            Thread.sleep(300);
            // The batch was accepted before the stop, so its later lines are answered, too.
            send(batch, chunk(FILING + '\n') + "0\r\n\r\n");
            assertThat(lineWith(answers, "\"line\":2,")).contains("\"report\"");
            for (Thread client : clients) {
                client.join();
            }
            assertThat(cut).hasValue(0);
            assertThat(desk.hasStopped()).isTrue();
        }
    }

    @Test
    void a_batch_that_does_not_end_in_time_ends_with_a_line_that_says_so() throws Exception {
        try (DeskProcess desk = DeskProcess.start("--spring.lifecycle.timeout-per-shutdown-phase=6s");
                Socket batch = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            batch.setSoTimeout(30_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(batch.getInputStream(), StandardCharsets.UTF_8));
            send(
                    batch,
                    "POST /v1/batch HTTP/1.1\r\nHost: desk\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n" + chunk(FILING + '\n'));
            assertThat(lineWith(answers, "\"line\":1,")).contains("\"report\"");
            desk.stop();
            Thread sender = new Thread(() -> sendUntilClosed(batch));
            sender.start();
            assertThat(lineWith(answers, "\"error\"")).contains("服务台正在停止").endsWith("}");
            sender.join();
            assertThat(desk.hasStopped()).isTrue();
        }
    }

    private static void sendUntilClosed(Socket socket) {
        try {
            for (int i = 0; i < 100; i++) {
                Thread.sleep(100);
                send(socket, chunk(FILING + '\n'));
            }
        } catch (IOException | InterruptedException e) {
            assertThat(e).as("the desk has ended the batch").isInstanceOf(IOException.class);
        }
    }

    @Test
    void the_desk_says_that_only_this_machine_reaches_it() throws Exception {
        try (DeskProcess desk = DeskProcess.start()) {
            assertThat(desk.output()).contains("只有本机能访问 this machine only");
        }
    }

    /** Sends requests on new connections until the desk refuses one. A request that got a part of an answer counts as cut. */
    private static void checkUntilRefused(int port, AtomicInteger answered, AtomicInteger cut) {
        byte[] request =
                ("POST /v1/check HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + (FILING.length() + 13) + "\r\n\r\n{\"request\": " + FILING + "}")
                        .getBytes(StandardCharsets.UTF_8);
        while (true) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (answer.isEmpty()) {
                    return;
                }
                if (answer.startsWith("HTTP/1.1 200") && answer.contains("\"receipt\"")) {
                    answered.incrementAndGet();
                } else {
                    cut.incrementAndGet();
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String lineWith(BufferedReader in, String words) throws IOException {
        String line = in.readLine();
        while (line != null && !line.contains(words)) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }
}
