package io.github.icprules.examples.runner.io;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;

/** The reason why a file cannot be used, in words without the name of the file. */
public final class Reasons {

    static final Text FOLDER = Text.of("这是文件夹", "it is a folder");

    static final Text CIRCLE = Text.of("链接绕成一圈", "its links form a circle");

    private static final Text ARCHIVE = Text.of("不是完整的 zip 文件", "it is no complete zip file");

    /** The reasons of the system that have no exception of their own. */
    private static final Map<String, Text> OF_SYSTEM = Map.of(
            "Is a directory", FOLDER,
            "Not a directory", Text.of("路径中间有一段不是文件夹", "a part of the path is no folder"),
            "No space left on device", Text.of("磁盘已满", "the disk is full"),
            "Disk quota exceeded", Text.of("磁盘配额已用完", "the disk quota is used up"),
            "Read-only file system", Text.of("文件系统只读", "the file system is read-only"),
            "File name too long", Text.of("名称太长", "the name is too long"),
            "Input/output error", Text.of("读写出错", "reading or writing failed"));

    private static final Text CLOSED = Text.of("它已关闭", "it is closed");

    private Reasons() {}

    /** A reason for which Java has no exception. */
    private static final class StatedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Text reason;

        StatedException(Text reason) {
            this.reason = reason;
        }
    }

    public static Text of(IOException problem) {
        if (problem instanceof StatedException stated) {
            return stated.reason;
        }
        if (problem instanceof NoSuchFileException) {
            return Text.of("没有这个文件夹", "no such folder");
        }
        if (problem instanceof FileSystemLoopException) {
            return CIRCLE;
        }
        if (problem instanceof AccessDeniedException) {
            return Text.of("没有权限", "no permission");
        }
        if (problem instanceof ZipException) {
            return ARCHIVE;
        }
        String reason = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        if (reason == null) {
            return Text.of("系统没有说明原因", "the system does not say why");
        }
        return OF_SYSTEM.getOrDefault(reason, Sentence.same(reason));
    }

    /** Throws the reason if a file is a folder. */
    public static void refuseFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new StatedException(FOLDER);
        }
    }

    /** {@return the reason why standard input cannot be read} */
    static IOException closed() {
        return new StatedException(CLOSED);
    }

    /**
     * {@return whether the reader of the output has stopped, as with {@code | head}}
     *
     * <p>The message of the system can be in any language.
     */
    public static boolean isBrokenPipe(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        return reason.contains("pipe") || reason.contains("管道");
    }
}
