package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.batch.BatchLine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Load from this process on a desk in another process, beside idle, slow and broken clients. Prints figures. */
class LoadTest {

    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int BATCH = 2_000;
    private static final int MEGABYTE = 1024 * 1024;
    private static final double NANOS_OF_A_SECOND = 1e9;

    @Test
    void twenty_seconds_beside_500_idle_connections() throws Exception {
        load(Duration.ofSeconds(20), 500);
    }

    @Test
    @Tag("nightly")
    void five_minutes_beside_10000_idle_connections() throws Exception {
        // -Ddesk.load=60 shortens it to a minute.
        load(Duration.ofSeconds(Integer.getInteger("desk.load", 300)), 10_000);
    }

    private static void load(Duration duration, int idle) throws Exception {
        List<FilingRequest> filings = Generated.filings(42).limit(BATCH).toList();
        IcpRuleEngine engine = IcpRuleEngine.load();
        List<Socket> connections = new ArrayList<>();
        try (DeskProcess desk = DeskProcess.start("--desk.limits.upload=2s")) {
            long end = System.nanoTime() + duration.toNanos();
            do {
                // The desk closes connections that are idle for long, so they are opened again.
                close(connections);
                for (int i = 0; i < idle; i++) {
                    connections.add(new Socket(InetAddress.getLoopbackAddress(), desk.port()));
                }
                CompletableFuture<Void> others = CompletableFuture.runAsync(() -> disturb(desk.port()));
                checks(desk.port(), engine, filings, System.nanoTime() + ROUND.toNanos());
                batch(desk.port(), engine, filings);
                others.join();
            } while (System.nanoTime() < end);
            assertThat(desk.output()).doesNotContain("A fault", "OutOfMemoryError");
        } finally {
            close(connections);
        }
    }

    private static void close(List<Socket> connections) throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    /** Sends one filing after another, and compares each answer with that of the engine. */
    private static void checks(int port, IcpRuleEngine engine, List<FilingRequest> filings, long end) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; System.nanoTime() < end; i++) {
            FilingRequest filing = filings.get(i % filings.size());
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/check"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(Map.of("request", filing.asTree()))))
                    .build();
            long start = System.nanoTime();
            byte[] answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            nanos.add(System.nanoTime() - start);
            assertThat(answer).isEqualTo(engine.evaluate(filing).toJson(Language.ZH));
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "/v1/check: %d requests, p50 %.1f ms, p99 %.1f ms%n",
                sorted.length, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    /** Connects clients that send slowly, break off, or send too much. */
    private static void disturb(int port) {
        try (Socket broken = new Socket(InetAddress.getLoopbackAddress(), port)) {
            broken.getOutputStream().write(head("application/json", 100));
            broken.getOutputStream().write('{');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port);
                Socket large = new Socket(InetAddress.getLoopbackAddress(), port)) {
            slow.getOutputStream().write(head("application/json", 100));
            large.setSoTimeout(20_000);
            large.getOutputStream().write(head("application/json", 10 * MEGABYTE));
            byte[] megabyte = new byte[MEGABYTE];
            for (int i = 0; i < 10; i++) {
                large.getOutputStream().write(megabyte);
            }
            assertThat(new String(large.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 413");
            slow.setSoTimeout(30_000);
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 408");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a batch, compares each line with that of the library, and prints both durations. */
    private static void batch(int port, IcpRuleEngine engine, List<FilingRequest> filings) throws Exception {
        List<byte[]> lines =
                filings.stream().map(filing -> Json.write(filing.asTree())).toList();
        long start = System.nanoTime();
        int answered = 0;
        List<String> answers = new ArrayList<>();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            Thread sender = new Thread(() -> send(socket, lines));
            sender.start();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && answered < lines.size(); line = in.readLine()) {
                if (line.startsWith("{\"line\":")) {
                    answers.add(line);
                    answered++;
                }
                if (answered == lines.size()) {
                    break;
                }
            }
            sender.join();
        }
        double ofDesk = (System.nanoTime() - start) / NANOS_OF_A_SECOND;
        long before = System.nanoTime();
        List<String> expected;
        try (Stream<String> library = Batch.of(engine)
                .evaluate(
                        lines.stream(),
                        line -> FilingRequest.fromTree(Desk.tree(new String(line, StandardCharsets.UTF_8))),
                        answer -> answer instanceof BatchAnswer.Evaluated<?> evaluated
                                ? new String(
                                        BatchLine.of(answer.index() + 1, null, evaluated.report(), null, Language.ZH),
                                        StandardCharsets.UTF_8)
                                : "broken")) {
            expected = library.map(String::strip).toList();
        }
        double ofBatch = (System.nanoTime() - before) / NANOS_OF_A_SECOND;
        System.out.printf(
                "/v1/batch: %d filings in %.2f s, Batch in one process %.2f s%n", lines.size(), ofDesk, ofBatch);
        assertThat(answers).isEqualTo(expected);
    }

    private static void send(Socket socket, List<byte[]> lines) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head(
                    "application/x-ndjson",
                    lines.stream().mapToInt(line -> line.length + 1).sum()));
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(String type, int length) {
        String path = type.equals("application/json") ? "/v1/check" : "/v1/batch";
        return ("POST " + path + " HTTP/1.0\r\nHost: desk\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
