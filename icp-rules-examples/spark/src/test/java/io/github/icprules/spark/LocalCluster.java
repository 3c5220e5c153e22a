package io.github.icprules.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A standalone cluster of Spark on this machine: a master, and workers with one core each, as the scripts of a distribution start them.
 * The class path of the cluster has the jars of Spark alone.
 */
final class LocalCluster implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int SECONDS = 60;

    private final Path home;
    private final Path work;
    private final int port;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();

    private LocalCluster(Path target, Path work) throws IOException {
        this.home = target.resolve("spark-home").toAbsolutePath();
        this.work = Files.createDirectories(work).toAbsolutePath();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /**
     * Starts a cluster.
     *
     * @param target the folder of the build, with the folder {@code spark-home/jars}
     * @param work a folder for logs and the work of executors
     */
    static LocalCluster start(Path target, Path work, int workers) throws IOException {
        LocalCluster cluster = new LocalCluster(target, work);
        try {
            cluster.processes.add(cluster.java(
                    "master",
                    "-Xmx512m",
                    "org.apache.spark.deploy.master.Master --host " + HOST + " --webui-port 0 --port " + cluster.port,
                    List.of()));
            await(cluster.work.resolve("master.log"), "I have been elected leader");
            for (int i = 0; i < workers; i++) {
                cluster.addWorker(i);
            }
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void addWorker(int number) throws IOException {
        String name = "worker-" + (number + 1);
        Process worker = java(
                name,
                "-Xmx512m",
                "org.apache.spark.deploy.worker.Worker --cores 1 --memory 2g --webui-port 0 --host " + HOST,
                List.of("--work-dir", work.resolve(name).toString(), address()));
        processes.add(worker);
        workers.add(worker);
        await(work.resolve(name + ".log"), "Successfully registered with master");
    }

    private String address() {
        return "spark://" + HOST + ':' + port;
    }

    /** Submits a program of the job's jar, as {@code spark-submit} does it, and writes a log. */
    Process submit(String log, Class<?> main, Path jar, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--master", address(), "--class", main.getName()));
        all.add(jar.toString());
        all.addAll(arguments);
        Process driver = java(
                log,
                "-Xmx1g",
                "org.apache.spark.deploy.SparkSubmit --executor-memory 1g --conf spark.ui.enabled=false"
                        + " --conf spark.driver.host=HOST --conf spark.driver.bindAddress=HOST".replace("HOST", HOST),
                all);
        processes.add(driver);
        return driver;
    }

    /** {@return the log of a process} */
    Path log(String name) {
        return work.resolve(name + ".log");
    }

    /** Kills a worker and its executors as {@code kill -9} does it. */
    void killWorker(int index) {
        Process worker = workers.get(index);
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    private Process java(String log, String memory, String line, List<String> more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(memory);
        command.addAll(opens());
        command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
        command.addAll(List.of(line.split(" ", -1)));
        command.addAll(more);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(log + ".log").toFile());
        Map<String, String> environment = builder.environment();
        environment.put("SPARK_HOME", home.toString());
        // As bin/load-spark-env.sh of a distribution sets it.
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", HOST);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /** {@return the options that open Java's packages to Spark, as this JVM has them} */
    static List<String> opens() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .toList();
    }

    /** Waits until a log contains a text. */
    private static void await(Path log, String text) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.readString(log).contains(text)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s does not contain \"%s\":%n%s".formatted(log, text, Files.readString(log)));
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (int i = processes.size() - 1; i >= 0; i--) {
            Process process = processes.get(i);
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
