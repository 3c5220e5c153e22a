package io.github.icprules.wechat;

import io.github.icprules.internal.RequestPath;
import io.github.icprules.internal.RequestPath.Step;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.internal.WeChatField.Presence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.SubmittedMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the entries of two attempts at a filing at the fields of WeChat's API. */
final class ChangedEntries {

    private final FilingRequest before;
    private final FilingRequest after;
    private final Map<String, Object> treeBefore;
    private final Map<String, Object> treeAfter;

    ChangedEntries(FilingRequest before, FilingRequest after) {
        this.before = before;
        this.after = after;
        this.treeBefore = before.asTree();
        this.treeAfter = after.asTree();
    }

    /**
     * Returns whether the entry that a remark means was changed; {@code null} if it is not known. A remark with several fields means
     * one of them, so its entry was changed for certain only if all were.
     */
    @Nullable Boolean at(List<String> apiFields) {
        List<@Nullable Boolean> each = new ArrayList<>();
        apiFields.forEach(apiField -> each.add(at(apiField)));
        return each.stream().distinct().count() == 1 ? each.get(0) : null;
    }

    /** Returns whether an entry at a field or within the field was changed; {@code null} if it is not known. */
    private @Nullable Boolean at(String apiField) {
        boolean isCompared = false;
        boolean isAnyUnknown = false;
        for (WeChatField field : WeChatField.all()) {
            if (isEntry(field) && isWithin(field.api(), apiField)) {
                Boolean changed = at(field);
                if (Boolean.TRUE.equals(changed)) {
                    return true;
                }
                isCompared = true;
                isAnyUnknown |= changed == null;
            }
        }
        return (isAnyUnknown || !isCompared) ? null : false;
    }

    /** Returns whether a filing has entries for a field. Most fields that a body does not need have none. */
    private static boolean isEntry(WeChatField field) {
        return !field.is("object")
                && (field.presence() == Presence.MANDATORY
                        || field.presence() == Presence.OPTIONAL
                        || field.request() != null);
    }

    private static boolean isWithin(String field, String outer) {
        return field.equals(outer) || field.startsWith(outer + '.');
    }

    private @Nullable Boolean at(WeChatField field) {
        if (field.request() == null) {
            boolean isFile = !field.materials().isEmpty() || !field.alsoFor().isEmpty();
            return isFile ? ofFiles(field) : null;
        }
        List<Step> steps = RequestPath.of(field.request()).steps();
        Object old = value(treeBefore, steps);
        Object now = value(treeAfter, steps);
        // A task can be done again without a new value.
        boolean isTaskWithoutValue =
                old == null && now == null && !field.materials().isEmpty();
        return isTaskWithoutValue ? null : !Objects.equals(old, now);
    }

    /** Compares the files for a field by their media ids. Without a media id, equal data do not show that the file is the same. */
    private @Nullable Boolean ofFiles(WeChatField field) {
        List<SubmittedMaterial> old = files(before, field);
        List<SubmittedMaterial> now = files(after, field);
        if (Stream.concat(old.stream(), now.stream()).allMatch(BodyFiles::isUploaded)) {
            return !mediaIds(old).equals(mediaIds(now));
        }
        return old.equals(now) ? null : true;
    }

    private static List<String> mediaIds(List<SubmittedMaterial> files) {
        return files.stream()
                .map(file -> Objects.requireNonNull(file.mediaId()))
                .toList();
    }

    private static List<SubmittedMaterial> files(FilingRequest request, WeChatField field) {
        return Objects.requireNonNullElse(request.materials(), List.<SubmittedMaterial>of()).stream()
                .filter(material -> BodyFiles.takes(field, material))
                .toList();
    }

    /** Returns the value at a path without indices. For a path through a list, returns the values of all items. */
    private static @Nullable Object value(@Nullable Object owner, List<Step> steps) {
        if (steps.isEmpty()) {
            return owner;
        }
        if (owner instanceof List<?> items) {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item -> values.add(value(item, steps)));
            return values;
        }
        return owner instanceof Map<?, ?> members
                ? value(members.get(steps.get(0).name()), steps.subList(1, steps.size()))
                : null;
    }
}
