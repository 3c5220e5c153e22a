package io.github.icprules.spark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.text.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The file {@code _job.json} in the output folder: the options, the rules and the day of the job. */
final class JobFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Text NOT_GIVEN = Text.of("未给出", "not given");
    private static final String TODAY = "today";

    private final String output;
    private final FileSystem files;
    private final Path folder;
    private final Path file;
    private final Path part;

    JobFile(String output, Configuration hadoop) throws IOException {
        this.output = output;
        this.folder = new Path(output);
        this.files = folder.getFileSystem(hadoop);
        this.file = new Path(folder, "_job.json");
        this.part = file.suffix(".part");
    }

    /**
     * Notes a job, or compares the job with that of an earlier run.
     *
     * @param named the options and rules by name
     * @param today the day of a job that starts now
     * @return the day on which the job started first
     * @throws JobRefusedException if the folder has the output of another job, or other files
     */
    LocalDate start(Map<String, String> named, LocalDate today) throws IOException {
        Map<String, String> noted;
        try (InputStream stream = files.open(file)) {
            noted = MAPPER.readValue(stream, new TypeReference<TreeMap<String, String>>() {});
        } catch (FileNotFoundException e) {
            refuseOtherFiles();
            noted = new TreeMap<>(named);
            noted.put(TODAY, today.toString());
            // A driver that is killed leaves the whole file or none.
            try (OutputStream stream = files.create(part, true)) {
                stream.write(MAPPER.writeValueAsBytes(noted));
            }
            if (!files.rename(part, file)) {
                throw new IOException("%s cannot be renamed to %s.".formatted(part, file.getName()));
            }
            return today;
        }
        LocalDate started = LocalDate.parse(String.valueOf(noted.remove(TODAY)));
        refuseOther(noted, named);
        return started;
    }

    private void refuseOtherFiles() throws IOException {
        if (files.exists(folder)
                && files.listStatus(folder, found -> !found.getName().equals(part.getName())).length > 0) {
            throw new JobRefusedException(new Sentence(
                    "%s 不是空文件夹；应为新文件夹，或者同一作业以前的输出文件夹",
                    "%s is not empty; expected a new folder, or the output of an earlier run", output));
        }
    }

    private void refuseOther(Map<String, String> before, Map<String, String> now) {
        List<Text> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), now.get(name))) {
                differences.add(new Sentence(
                        "%s 原来是 %s，现在是 %s",
                        "%s was %s, now it is %s",
                        name,
                        Objects.<Object>requireNonNullElse(before.get(name), NOT_GIVEN),
                        Objects.<Object>requireNonNullElse(now.get(name), NOT_GIVEN)));
            }
        }
        if (!differences.isEmpty()) {
            throw new JobRefusedException(new Sentence(
                    "%s 是另一个作业的输出：%s；应为同一作业，或者另一个输出文件夹",
                    "%s was started by another job: %s; expected the same job, or another output folder",
                    output,
                    Sentence.joined(differences, "；", "; ")));
        }
    }
}
