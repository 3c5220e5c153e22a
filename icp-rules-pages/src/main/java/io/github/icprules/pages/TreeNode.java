package io.github.icprules.pages;

import io.github.icprules.text.InvalidTreeException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in the tree of a report, with its path. A getter returns {@code null} or an empty list for an absent member, and throws
 * {@link InvalidTreeException} for a member of a wrong form. No error repeats a value. A text has no harmful characters.
 */
record TreeNode(@Nullable Object value, String path) {

    /** {@return a whole tree, which must be an object} */
    static TreeNode root(@Nullable Object tree) {
        TreeNode root = new TreeNode(tree, "");
        root.members();
        return root;
    }

    /** {@return a member; a member without a value if the object has no such member} */
    TreeNode member(String name) {
        return new TreeNode(members().get(name), path.isEmpty() ? name : path + '.' + name);
    }

    /** {@return whether an object has a member with a value} */
    boolean has(String name) {
        return members().get(name) != null;
    }

    private Map<?, ?> members() {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw wrong("对象", "an object");
    }

    /** {@return the items of a list; empty if the member is absent} */
    List<TreeNode> items(String name) {
        TreeNode list = member(name);
        if (list.value == null) {
            return List.of();
        }
        if (!(list.value instanceof List<?> values)) {
            throw list.wrong("列表", "a list");
        }
        List<TreeNode> items = new ArrayList<>();
        for (Object item : values) {
            items.add(new TreeNode(item, list.path + '[' + items.size() + ']'));
        }
        return items;
    }

    /** {@return the texts of a list; empty if the member is absent} */
    List<String> texts(String name) {
        return items(name).stream().map(TreeNode::text).toList();
    }

    /** {@return the texts of an object by name, in their order; empty if the member is absent} */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        TreeNode object = member(name);
        if (object.value != null) {
            object.members().keySet().forEach(key -> {
                String shown = String.valueOf(key);
                texts.put(shown, object.member(shown).text());
            });
        }
        return texts;
    }

    /** {@return a text; {@code null} if the member is absent} */
    @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** {@return a text, which the object must have} */
    String text(String name) {
        return member(name).text();
    }

    private String text() {
        if (value instanceof String text) {
            return Harmless.of(text);
        }
        throw wrong("字符串", "a string");
    }

    /** {@return a text; another text if the member is absent, as in the tree of an older version} */
    String text(String name, String instead) {
        return has(name) ? text(name) : instead;
    }

    /** {@return a boolean; {@code false} if the member is absent} */
    boolean truth(String name) {
        TreeNode member = member(name);
        if (member.value == null || member.value instanceof Boolean) {
            return Boolean.TRUE.equals(member.value);
        }
        throw member.wrong("true 或 false", "true or false");
    }

    /** {@return a whole number; {@code null} if the member is absent} */
    @Nullable Integer whole(String name) {
        TreeNode member = member(name);
        if (member.value == null) {
            return null;
        }
        try {
            if (member.value instanceof Number number) {
                // Some JSON libraries read every number as a floating-point number.
                return new BigDecimal(number.toString()).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw member.wrong("整数", "a whole number");
        }
        throw member.wrong("整数", "a whole number");
    }

    /** {@return a day; {@code null} if the member is absent} */
    @Nullable LocalDate dayOrNull(String name) {
        return has(name) ? day(name) : null;
    }

    /** {@return a day, which the object must have} */
    LocalDate day(String name) {
        TreeNode member = member(name);
        try {
            return LocalDate.parse(member.text());
        } catch (DateTimeException e) {
            throw member.wrong("日期，如 \"2026-11-24\"", "a date such as \"2026-11-24\"");
        }
    }

    /** {@return a constant; {@code null} if the member is absent} */
    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String name) {
        return has(name) ? constant(type, name) : null;
    }

    /** {@return a constant, which the object must have} */
    <E extends Enum<E>> E constant(Class<E> type, String name) {
        TreeNode member = member(name);
        String code = member.text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(code)) {
                return constant;
            }
        }
        throw member.wrong(type.getSimpleName() + " 的名称之一", "the name of a " + type.getSimpleName());
    }

    private InvalidTreeException wrong(String chinese, String english) {
        return new InvalidTreeException(List.of(new InvalidTreeException.Problem(
                path,
                (value == null ? "missing" : "wrong value") + "; expected " + english,
                (value == null ? "缺少" : "值不对") + "；应为" + chinese,
                null)));
    }
}
