package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.spark.InputPart.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** The files of the input, and their parts. */
final class JobInput {

    private static final String PARQUET = ".parquet";
    private static final int BUFFER = 1024 * 1024;

    private JobInput() {}

    /** A file of the input. */
    private record InputFile(Path path, String source, long length) {}

    /**
     * {@return the parts of the input, without digests; each file starts a part}
     *
     * @param input a file, a folder or a pattern of the file system
     * @param bytes about how many bytes of lines a part has
     */
    static List<InputPart> parts(String input, long bytes, InputColumns columns, Configuration hadoop)
            throws IOException {
        List<InputPart> parts = new ArrayList<>();
        for (InputFile file : files(input, hadoop)) {
            if (file.source().endsWith(PARQUET)) {
                parts.addAll(ParquetTexts.parts(file.path(), file.source(), columns, hadoop));
            } else if (new CompressionCodecFactory(hadoop).getCodec(file.path()) != null) {
                parts.add(part(file, Kind.COMPRESSED_LINES, 0, file.length()));
            } else {
                for (long start = 0; start < file.length(); start += bytes) {
                    parts.add(part(file, Kind.LINES, start, Math.min(bytes, file.length() - start)));
                }
            }
        }
        return parts;
    }

    private static InputPart part(InputFile file, Kind kind, long start, long length) {
        return new InputPart(0, file.path().toString(), file.source(), kind, start, length, 0, 0, "");
    }

    /** {@return the number of bytes of the input} */
    static long size(String input, Configuration hadoop) throws IOException {
        return files(input, hadoop).stream().mapToLong(InputFile::length).sum();
    }

    /** {@return the files, ordered by path} */
    private static List<InputFile> files(String input, Configuration hadoop) throws IOException {
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(hadoop);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new JobRefusedException(new Sentence("没有输入 %s", "there is no input %s", input));
        }
        List<InputFile> files = new ArrayList<>();
        boolean isFolder = found.length == 1 && found[0].isDirectory();
        Path base = isFolder ? found[0].getPath() : commonFolder(found);
        for (FileStatus place : found) {
            if (place.isFile()) {
                files.add(new InputFile(place.getPath(), below(base, place), place.getLen()));
                continue;
            }
            for (RemoteIterator<LocatedFileStatus> below = system.listFiles(place.getPath(), true); below.hasNext(); ) {
                FileStatus file = below.next();
                String source = below(base, file);
                // The names that Hadoop and Spark hide, too.
                if (List.of(source.split("/")).stream()
                        .noneMatch(name -> name.startsWith("_") || name.startsWith("."))) {
                    files.add(new InputFile(file.getPath(), source, file.getLen()));
                }
            }
        }
        files.sort(Comparator.comparing(InputFile::source)
                .thenComparing(file -> file.path().toString()));
        return files;
    }

    /** {@return the lowest folder that contains all places, so that no two files have the same path below the folder} */
    private static Path commonFolder(FileStatus[] places) {
        Path folder = places[0].getPath().getParent();
        for (FileStatus place : places) {
            while (!folder.isRoot() && below(folder, place).startsWith("/")) {
                folder = folder.getParent();
            }
        }
        return folder;
    }

    /** {@return the path of a file below a folder; an absolute path if the file is elsewhere} */
    private static String below(Path folder, FileStatus file) {
        return folder.toUri().relativize(file.getPath().toUri()).getPath();
    }

    /** {@return the part with its digest and the number of its line ends} */
    static InputPart counted(InputPart part, Configuration hadoop) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        long lines = 0;
        try (FSDataInputStream stream = open(part, hadoop)) {
            stream.seek(part.start());
            long left = part.length();
            while (left > 0) {
                int read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException(part.source() + " became shorter.");
                }
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                left -= read;
            }
        }
        return part.counted(
                part.number(),
                part.linesBefore(),
                part.kind() == Kind.PARQUET ? part.lines() : lines,
                HexFormat.of().formatHex(digest.digest()));
    }

    /** {@return the parts with their numbers, and with the number of lines before each} */
    static List<InputPart> numbered(List<InputPart> counted) {
        List<InputPart> numbered = new ArrayList<>();
        long before = 0;
        for (InputPart part : counted) {
            before = part.start() == 0 ? 0 : before;
            numbered.add(part.counted(
                    numbered.size(),
                    part.kind() == Kind.PARQUET ? part.linesBefore() : before,
                    part.lines(),
                    part.sha256()));
            before += part.lines();
        }
        return numbered;
    }

    private static FSDataInputStream open(InputPart part, Configuration hadoop) throws IOException {
        Path path = new Path(part.file());
        return path.getFileSystem(hadoop).open(path);
    }

    /** {@return the lines of a part; the caller closes the stream} */
    static InputStream lines(InputPart part, Configuration hadoop) throws IOException {
        FSDataInputStream stream = open(part, hadoop);
        if (part.kind() == Kind.COMPRESSED_LINES) {
            return new CompressionCodecFactory(hadoop)
                    .getCodec(new Path(part.file()))
                    .createInputStream(stream);
        }
        stream.seek(Math.max(0, part.start() - 1));
        return stream;
    }
}
