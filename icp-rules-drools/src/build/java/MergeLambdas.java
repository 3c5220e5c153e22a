import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Merges the classes that Drools generates from the sheets. Drools generates an enum for each condition and for each consequence,
 * so a JVM loads about nine hundred classes before the first report. A merged class has the conditions on one type of fact, or the
 * consequences, as methods behind a switch.
 *
 * <p>The build runs this program after the sheets are compiled. Without this step the rules work in the same way, but start more
 * slowly.
 */
public final class MergeLambdas {

    private static final String PREDICATE = "org/drools/model/functions/Predicate1";
    private static final String INSTANCE = "INSTANCE";
    private static final String OF_OBJECTS = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
    private static final String OPERATOR = "org/drools/model/functions/Operator";
    /**
     * The methods that only call {@code Objects.equals}, or the method of an operator. A condition calls these directly, because the
     * classes of the methods read the configuration of Drools when they are loaded, which takes many milliseconds.
     */
    private static final String EQUALS = "org/drools/modelcompiler/util/EvaluationUtil.areNullSafeEquals" + OF_OBJECTS;

    private static final String EVAL =
            "org/drools/modelcompiler/dsl/pattern/D.eval(L" + OPERATOR + ";Ljava/lang/Object;[Ljava/lang/Object;)Z";

    /** The methods that every enum has. */
    private static final Set<String> NOT_COPIED = Set.of("<init>", "<clinit>", "values", "valueOf");

    private final Path folder;
    private final String folderName;
    /** The generated classes by name. The map is sorted, so that each build writes equal classes. */
    private final Map<String, Lambda> lambdas = new TreeMap<>();

    private final Map<String, Merged> merged = new TreeMap<>();

    private MergeLambdas(Path classes, String folderName) {
        this.folder = classes.resolve(folderName);
        this.folderName = folderName;
    }

    /**
     * Merges the generated classes in a folder.
     *
     * @param arguments the folder of all classes, and the folder of the generated classes inside it
     */
    public static void main(String... arguments) throws IOException {
        new MergeLambdas(Path.of(arguments[0]), arguments[1]).run();
    }

    private void run() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith("LambdaPredicate") || name.startsWith("LambdaConsequence")) {
                Lambda lambda = Lambda.read(file);
                lambdas.put(lambda.name, lambda);
            }
        }
        for (Lambda lambda : lambdas.values()) {
            merged.computeIfAbsent(lambda.mergedName(folderName), name -> new Merged(name, lambda))
                    .add(lambda);
        }
        for (Merged one : merged.values()) {
            Files.write(folder.resolve(one.name.substring(folderName.length() + 1) + ".class"), one.toBytes());
        }
        for (Path file : files) {
            if (file.getFileName().toString().startsWith("Rules")) {
                Files.write(file, withMerged(Files.readAllBytes(file)));
            }
        }
        for (Lambda lambda : lambdas.values()) {
            Files.delete(lambda.file);
            try (Stream<Path> left = Files.list(lambda.file.getParent())) {
                if (left.findAny().isEmpty()) {
                    Files.delete(lambda.file.getParent());
                }
            }
        }
    }

    /** Returns a copy of a class that reads instances of the merged classes instead of instances of the generated classes. */
    private byte[] withMerged(byte[] rules) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(rules)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor method =
                                        super.visitMethod(access, name, descriptor, signature, exceptions);
                                return new MethodVisitor(Opcodes.ASM9, method) {
                                    @Override
                                    public void visitFieldInsn(int opcode, String owner, String field, String type) {
                                        Lambda lambda = lambdas.get(owner);
                                        if (lambda == null) {
                                            super.visitFieldInsn(opcode, owner, field, type);
                                        } else if (opcode == Opcodes.GETSTATIC && field.equals(INSTANCE)) {
                                            Merged all = merged.get(lambda.mergedName(folderName));
                                            super.visitIntInsn(Opcodes.SIPUSH, all.lambdas.indexOf(lambda));
                                            super.visitMethodInsn(
                                                    Opcodes.INVOKESTATIC,
                                                    all.name,
                                                    "of",
                                                    "(I)L" + all.name + ';',
                                                    false);
                                        } else {
                                            throw new IllegalStateException("An unknown use of " + owner + '.' + field);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** A class that Drools generated for one condition or one consequence. */
    private static final class Lambda {

        final Path file;
        final String name;
        final String[] interfaces;
        /** The methods to copy, by name and descriptor. */
        final Map<String, String> methods = new TreeMap<>();

        final ClassReader reader;

        private Lambda(Path file, ClassReader reader) {
            this.file = file;
            this.reader = reader;
            this.name = reader.getClassName();
            this.interfaces = reader.getInterfaces();
        }

        static Lambda read(Path file) throws IOException {
            Lambda lambda = new Lambda(file, new ClassReader(Files.readAllBytes(file)));
            lambda.reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            if ((access & Opcodes.ACC_BRIDGE) == 0 && !NOT_COPIED.contains(name)) {
                                if ((access & Opcodes.ACC_PUBLIC) == 0
                                        || lambda.methods.put(name, descriptor) != null) {
                                    throw new IllegalStateException(
                                            file + " has an unknown method " + name + descriptor);
                                }
                            }
                            return null;
                        }
                    },
                    ClassReader.SKIP_CODE);
            return lambda;
        }

        boolean isCondition() {
            return interfaces[0].equals(PREDICATE);
        }

        /** {@return the name of the method of the interface, {@code test} or {@code execute}} */
        String action() {
            return isCondition() ? "test" : "execute";
        }

        /** {@return the name of the merged class, composed of the kind and the simple names of the argument types} */
        String mergedName(String folderName) {
            return Stream.of(Type.getArgumentTypes(methods.get(action())))
                    .map(type ->
                            type.getClassName().substring(type.getClassName().lastIndexOf('.') + 1))
                    .collect(Collectors.joining(
                            "_", folderName + (isCondition() ? "/Conditions_" : "/Consequences_"), ""));
        }
    }

    /** The class in which several generated classes are merged. */
    private static final class Merged {

        final String name;
        final Lambda first;
        final List<Lambda> lambdas = new ArrayList<>();

        Merged(String name, Lambda first) {
            this.name = name;
            this.first = first;
        }

        void add(Lambda lambda) {
            if (!List.of(lambda.interfaces).equals(List.of(first.interfaces))
                    || !lambda.methods.equals(first.methods)) {
                throw new IllegalStateException(lambda.name + " and " + first.name + " have different methods.");
            }
            lambdas.add(lambda);
        }

        byte[] toBytes() {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(
                    Opcodes.V17,
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                    name,
                    null,
                    "java/lang/Object",
                    first.interfaces);
            writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "number", "I", null, null);
            writer.visitField(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "ALL", "[L" + name + ';', null, null);
            constructor(writer);
            of(writer);
            all(writer);
            first.methods.forEach((method, descriptor) -> {
                dispatcher(writer, method, descriptor);
                if (method.equals(first.action())) {
                    bridge(writer, method, descriptor);
                }
                for (int i = 0; i < lambdas.size(); i++) {
                    copy(writer, lambdas.get(i), method, i);
                }
            });
            writer.visitEnd();
            return writer.toByteArray();
        }

        private void constructor(ClassWriter writer) {
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "(I)V", null, null);
            method.visitCode();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ILOAD, 1);
            method.visitFieldInsn(Opcodes.PUTFIELD, name, "number", "I");
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        /**
         * Writes the method that returns the instance with a number. Drools compares conditions by identity, so each number has one
         * instance.
         */
        private void of(ClassWriter writer) {
            MethodVisitor method =
                    writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "of", "(I)L" + name + ';', null, null);
            method.visitCode();
            method.visitFieldInsn(Opcodes.GETSTATIC, name, "ALL", "[L" + name + ';');
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitInsn(Opcodes.AALOAD);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        private void all(ClassWriter writer) {
            MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            Label loop = new Label();
            Label end = new Label();
            method.visitCode();
            method.visitIntInsn(Opcodes.SIPUSH, lambdas.size());
            method.visitTypeInsn(Opcodes.ANEWARRAY, name);
            method.visitFieldInsn(Opcodes.PUTSTATIC, name, "ALL", "[L" + name + ';');
            method.visitInsn(Opcodes.ICONST_0);
            method.visitVarInsn(Opcodes.ISTORE, 0);
            method.visitLabel(loop);
            method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Opcodes.INTEGER}, 0, null);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitIntInsn(Opcodes.SIPUSH, lambdas.size());
            method.visitJumpInsn(Opcodes.IF_ICMPGE, end);
            method.visitFieldInsn(Opcodes.GETSTATIC, name, "ALL", "[L" + name + ';');
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitTypeInsn(Opcodes.NEW, name);
            method.visitInsn(Opcodes.DUP);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "(I)V", false);
            method.visitInsn(Opcodes.AASTORE);
            method.visitIincInsn(0, 1);
            method.visitJumpInsn(Opcodes.GOTO, loop);
            method.visitLabel(end);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitInsn(Opcodes.RETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        /** Writes the method that calls the copied method with the number of the instance. */
        private void dispatcher(ClassWriter writer, String action, String descriptor) {
            MethodVisitor method = writer.visitMethod(
                    Opcodes.ACC_PUBLIC, action, descriptor, null, new String[] {"java/lang/Exception"});
            Type[] types = Type.getArgumentTypes(descriptor);
            int result = Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN);
            Label[] labels = new Label[lambdas.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = new Label();
            }
            Label none = new Label();
            method.visitCode();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitFieldInsn(Opcodes.GETFIELD, name, "number", "I");
            method.visitTableSwitchInsn(0, labels.length - 1, none, labels);
            for (int i = 0; i < labels.length; i++) {
                method.visitLabel(labels[i]);
                method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
                for (int argument = 0; argument < types.length; argument++) {
                    method.visitVarInsn(Opcodes.ALOAD, argument + 1);
                }
                method.visitMethodInsn(Opcodes.INVOKESTATIC, name, action + i, descriptor, false);
                method.visitInsn(result);
            }
            method.visitLabel(none);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            method.visitTypeInsn(Opcodes.NEW, "java/lang/AssertionError");
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/AssertionError", "<init>", "()V", false);
            method.visitInsn(Opcodes.ATHROW);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        /** Writes the method of the interface, whose arguments have the type {@code Object}. */
        private void bridge(ClassWriter writer, String action, String descriptor) {
            Type[] types = Type.getArgumentTypes(descriptor);
            Type result = Type.getReturnType(descriptor);
            String erased = Stream.of(types)
                    .map(type -> "Ljava/lang/Object;")
                    .collect(Collectors.joining("", "(", ")" + result.getDescriptor()));
            MethodVisitor method = writer.visitMethod(
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC,
                    action,
                    erased,
                    null,
                    new String[] {"java/lang/Exception"});
            method.visitCode();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            for (int argument = 0; argument < types.length; argument++) {
                method.visitVarInsn(Opcodes.ALOAD, argument + 1);
                method.visitTypeInsn(Opcodes.CHECKCAST, types[argument].getInternalName());
            }
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, name, action, descriptor, false);
            method.visitInsn(result.getOpcode(Opcodes.IRETURN));
            method.visitMaxs(0, 0);
            method.visitEnd();
        }

        /** Copies a method of a generated class into the merged class. The copy is static, because a generated class has no state. */
        private static void copy(ClassWriter writer, Lambda lambda, String copied, int number) {
            lambda.reader.accept(
                    new ClassVisitor(Opcodes.ASM9) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String method, String descriptor, String signature, String[] exceptions) {
                            if (!method.equals(copied) || (access & Opcodes.ACC_BRIDGE) != 0) {
                                return null;
                            }
                            return new WithoutThis(
                                    writer.visitMethod(
                                            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
                                            copied + number,
                                            descriptor,
                                            null,
                                            exceptions),
                                    lambda.name);
                        }
                    },
                    ClassReader.SKIP_DEBUG | ClassReader.EXPAND_FRAMES);
        }
    }

    /** Turns the code of an instance method into the code of a static method: the number of each local variable is reduced by one. */
    private static final class WithoutThis extends MethodVisitor {

        private final String owner;

        WithoutThis(MethodVisitor copy, String owner) {
            super(Opcodes.ASM9, copy);
            this.owner = owner;
        }

        private int moved(int variable) {
            if (variable == 0) {
                throw new IllegalStateException(owner + " reads its own instance.");
            }
            return variable - 1;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            super.visitVarInsn(opcode, moved(variable));
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            super.visitIincInsn(moved(variable), increment);
        }

        @Override
        public void visitMethodInsn(int opcode, String called, String method, String descriptor, boolean isInterface) {
            check(called);
            if ((called + '.' + method + descriptor).equals(EQUALS)) {
                super.visitMethodInsn(opcode, "java/util/Objects", "equals", OF_OBJECTS, false);
            } else if ((called + '.' + method + descriptor).equals(EVAL)) {
                super.visitMethodInsn(Opcodes.INVOKEINTERFACE, OPERATOR, "test", OF_OBJECTS, true);
            } else {
                super.visitMethodInsn(opcode, called, method, descriptor, isInterface);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String read, String field, String descriptor) {
            check(read);
            super.visitFieldInsn(opcode, read, field, descriptor);
        }

        private void check(String used) {
            if (used.equals(owner)) {
                throw new IllegalStateException(owner + " uses a member of its own class.");
            }
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int stackSize, Object[] stack) {
            // An expanded frame lists all variables. The first variable is the instance, which a static method lacks.
            Object[] without = new Object[locals - 1];
            System.arraycopy(local, 1, without, 0, without.length);
            super.visitFrame(type, without.length, without, stackSize, stack);
        }
    }
}
