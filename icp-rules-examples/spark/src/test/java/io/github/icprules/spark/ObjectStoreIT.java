package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The job with its input, its output and its checkpoint in an object store, which another process has on this machine. The profile
 * {@code store} brings the jars, of more than 700 MB.
 */
@EnabledIfSystemProperty(named = ObjectStoreIT.SERVER, matches = ".+", disabledReason = "the profile store is off")
class ObjectStoreIT extends JobRunner {

    static final String SERVER = "store.server";

    private static final String HOST = "127.0.0.1";
    private static final String BUCKET = "s3a://filings";

    private final Map<String, String> hadoop = new TreeMap<>(Map.of(
            "fs.s3a.path.style.access", "true",
            "fs.s3a.connection.ssl.enabled", "false",
            "fs.s3a.endpoint.region", "us-east-1",
            "fs.s3a.access.key", "example",
            "fs.s3a.secret.key", "example"));

    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void start_the_store() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(folder.resolve("store/filings"));
        Path settings = Files.writeString(
                folder.resolve("store.properties"), """
                        s3proxy.authorization=none
                        s3proxy.endpoint=http://%s:%s
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """.formatted(HOST, port, folder.resolve("store")));
        Process store =
                java("store", "-Xmx512m", "-jar", System.getProperty(SERVER), "--properties", settings.toString());
        while (!isOpen(port)) {
            assertThat(store.isAlive()).as(Files.readString(log("store"))).isTrue();
            LocalCluster.pause();
        }
        hadoop.put("fs.s3a.endpoint", "http://%s:%s".formatted(HOST, port));
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        hadoop.forEach(configuration::set);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void stop_all_processes() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void each_record_is_there_once_after_the_driver_was_killed() throws Exception {
        List<String> lines = writeFiles();
        try (FileSystem store = new org.apache.hadoop.fs.Path(BUCKET)
                .getFileSystem(spark.sparkContext().hadoopConfiguration())) {
            store.copyFromLocalFile(new org.apache.hadoop.fs.Path(input.toString()), path("orders"));
        }
        Process first = job("first");
        awaitBatches(first, 2, BUCKET + "/out", log("first"));
        first.destroyForcibly().waitFor();
        assertThat(Files.readString(log("first"))).doesNotContain("完成，用时");

        Process second = job("second");

        assertThat(second.waitFor()).as(Files.readString(log("second"))).isZero();
        assertThat(Files.readString(log("second"))).contains("完成，用时");
        assertEachOnce(lines, BUCKET + "/out");
    }

    private static org.apache.hadoop.fs.Path path(String name) {
        return new org.apache.hadoop.fs.Path(BUCKET, name);
    }

    private Process job(String log) throws IOException {
        List<String> options = new ArrayList<>(LocalCluster.opens());
        hadoop.forEach((name, value) -> options.add("-Dspark.hadoop." + name + '=' + value));
        options.addAll(List.of(
                "-Xmx1g",
                "-Dspark.master=local[2]",
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=" + HOST,
                "-Dspark.driver.bindAddress=" + HOST,
                "-Dspark.sql.streaming.checkpointFileManagerClass="
                        + "org.apache.spark.internal.io.cloud.AbortableStreamBasedCheckpointFileManager",
                "-cp",
                System.getProperty("java.class.path"),
                IcpJob.class.getName(),
                BUCKET + "/orders",
                BUCKET + "/out",
                "--batch",
                "1"));
        return java(log, options.toArray(String[]::new));
    }

    private Process java(String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(log).toFile())
                .start();
        processes.add(process);
        return process;
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }
}
