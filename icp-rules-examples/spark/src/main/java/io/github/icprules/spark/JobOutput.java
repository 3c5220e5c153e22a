package io.github.icprules.spark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.runner.Sentence;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The output folder. A part is written to a folder of the attempt, which then gets the name of the part in one step. So a part is complete
 * if its folder is there, and of two attempts the first one counts.
 */
final class JobOutput {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String PLAN = "_plan.json";
    private static final String COUNTS = "_counts.json";
    private static final String SUCCESS = "_SUCCESS";
    private static final String ATTEMPT = "_attempt-";
    private static final String PART = "part-";
    private static final int BUFFER = 64 * 1024;

    private final FileContext files;
    private final Path folder;

    JobOutput(String folder, Configuration hadoop) throws IOException {
        Path path = new Path(folder);
        this.files = FileContext.getFileContext(
                path.toUri().isAbsolute()
                        ? path.toUri()
                        : path.getFileSystem(hadoop).getUri(),
                hadoop);
        this.folder = files.makeQualified(path);
    }

    /** {@return the plan of an earlier run; empty if there was none} */
    Optional<JobPlan> plan() throws IOException {
        try {
            return Optional.of(JobPlan.of(read(new Path(folder, PLAN))));
        } catch (FileNotFoundException e) {
            RemoteIterator<FileStatus> others = files.util().exists(folder) ? files.listStatus(folder) : null;
            while (others != null && others.hasNext()) {
                if (!others.next().getPath().getName().startsWith("_")) {
                    throw new JobRefusedException(new Sentence(
                            "%s 不是空文件夹；应为新文件夹，或者同一作业以前的输出文件夹",
                            "%s is not empty; expected a new folder, or the output of an earlier run", folder));
                }
            }
            return Optional.empty();
        }
    }

    /** Writes the plan in one step. */
    void write(JobPlan plan) throws IOException {
        files.mkdir(folder, FsPermission.getDirDefault(), true);
        Path draft = new Path(folder, PLAN + ".draft");
        write(draft, plan.toJson());
        files.rename(draft, new Path(folder, PLAN));
    }

    /** {@return the counts of a part; empty if the part is not complete} */
    Optional<JobCounts> counts(InputPart part) throws IOException {
        try {
            Map<String, Long> counts = MAPPER.readValue(
                    read(new Path(new Path(folder, part.folder()), COUNTS)),
                    new TypeReference<TreeMap<String, Long>>() {});
            return Optional.of(JobCounts.of(counts));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** {@return a new attempt to write a part} */
    Attempt start(InputPart part, String attempt, EnumSet<OutputKind> kinds, boolean compresses) throws IOException {
        return new Attempt(part, attempt, kinds, compresses);
    }

    /** Removes what attempts left behind, and marks the output as complete. */
    void complete(JobCounts counts) throws IOException {
        for (RemoteIterator<FileStatus> all = files.listStatus(folder); all.hasNext(); ) {
            Path path = all.next().getPath();
            if (path.getName().startsWith(ATTEMPT)) {
                files.delete(path, true);
            } else if (path.getName().startsWith(PART)) {
                removeAttempts(path);
            }
        }
        write(new Path(folder, SUCCESS), MAPPER.writeValueAsBytes(counts.asMap()));
    }

    /** Where a file system cannot rename onto an existing folder, it can move the folder into the existing one. */
    private void removeAttempts(Path part) throws IOException {
        for (RemoteIterator<FileStatus> all = files.listStatus(part); all.hasNext(); ) {
            Path path = all.next().getPath();
            if (path.getName().startsWith(ATTEMPT)) {
                files.delete(path, true);
            }
        }
    }

    private byte[] read(Path file) throws IOException {
        try (InputStream stream = files.open(file)) {
            return stream.readAllBytes();
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        try (OutputStream stream = create(file)) {
            stream.write(content);
        }
    }

    private OutputStream create(Path file) throws IOException {
        return files.create(
                file,
                EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE),
                CreateOpts.createParent(),
                CreateOpts.bufferSize(BUFFER));
    }

    /** The files of a part that is being written. */
    final class Attempt implements Closeable {

        private final Path draft;
        private final Path target;
        private final Map<OutputKind, OutputStream> streams = new EnumMap<>(OutputKind.class);
        private boolean isCommitted;

        private Attempt(InputPart part, String attempt, EnumSet<OutputKind> kinds, boolean compresses)
                throws IOException {
            this.draft = new Path(folder, ATTEMPT + part.folder() + '-' + attempt);
            this.target = new Path(folder, part.folder());
            for (OutputKind kind : kinds) {
                OutputStream stream = create(new Path(draft, kind.fileName() + (compresses ? ".jsonl.gz" : ".jsonl")));
                streams.put(kind, compresses ? new GZIPOutputStream(stream, BUFFER) : stream);
            }
        }

        /** Appends rows. */
        void write(RecordRows rows) throws IOException {
            for (Map.Entry<OutputKind, OutputStream> stream : streams.entrySet()) {
                stream.getValue().write(rows.rows(stream.getKey()));
            }
        }

        /** Makes the part complete, unless another attempt did. */
        void commit(JobCounts counts) throws IOException {
            closeStreams();
            JobOutput.this.write(new Path(draft, COUNTS), MAPPER.writeValueAsBytes(counts.asMap()));
            try {
                files.rename(draft, target);
                isCommitted = true;
            } catch (FileAlreadyExistsException e) {
                // The other attempt wrote the same rows.
                isCommitted = false;
            }
        }

        @Override
        public void close() throws IOException {
            if (!isCommitted) {
                closeStreams();
                files.delete(draft, true);
            }
        }

        private void closeStreams() throws IOException {
            for (OutputStream stream : streams.values()) {
                stream.close();
            }
            streams.clear();
        }
    }
}
