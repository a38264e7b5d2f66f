package dev.howdah.processor.companion;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.howdah.processor.model.Home;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.Artifact;
import dev.howdah.processor.render.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The members of the companion that have to do with files: which there are, and what can be done with them. */
final class FileMembers {
    private static final ClassName PATH = ClassName.get("java.nio.file", "Path");
    private static final ClassName TEXT = ClassName.get(String.class);
    private static final ClassName MISSING = ClassName.get("java.nio.file", "NoSuchFileException");

    private final String folder;
    private final ClassName file;
    private final ClassName support;
    private final ClassName companion;

    FileMembers(Stack stack, Home home) {
        folder = "/" + Rendering.folder(stack.name());
        companion = ClassName.get(home.packageName(), home.companion());
        file = companion.nestedClass("File");
        support = ClassName.get(home.packageName(), SupportSource.name(home));
    }

    void addTo(TypeSpec.Builder type, List<Artifact> artifacts) {
        TypeName files = ParameterizedTypeName.get(ClassName.get(List.class), file);
        type.addType(fileType());
        type.addField(FieldSpec.builder(files, "FILES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(list(artifacts))
                .build());
        type.addMethod(method("files", "The emitted files, with their hashes and access rights.")
                .addJavadoc("@return the files, in their order\n")
                .returns(files)
                .addStatement("return FILES")
                .build());
        type.addMethod(open());
        type.addMethod(export(
                        "Writes the files to a folder, as {@link #exportTo($T, boolean)} does, and refuses to overwrite.\n\n",
                        PATH)
                .addJavadoc("@throws $T where that fails, or a file was changed by hand\n", IOException.class)
                .addStatement("exportTo(folder, false)")
                .build());
        type.addMethod(export(
                        "Writes the files to a folder, and removes those of an earlier export that are no more. Each file takes its"
                                + " place in one\nstep, the manifest last; a file that was changed by hand is left alone unless"
                                + " {@code overwrite} says otherwise.\n\n")
                .addJavadoc("@param overwrite whether files changed by hand are overwritten\n")
                .addJavadoc("@throws $T where that fails, or a file was changed by hand\n", IOException.class)
                .addParameter(boolean.class, "overwrite")
                .addStatement("$T.Export.to(folder, overwrite)", support)
                .build());
        type.addMethod(verify());
        type.addMethod(main());
    }

    /**
     * A class rather than a record: javac 17 fails on a generated record where it finds an older source of it on the source path,
     * which is what Maven's compiler plugin puts there up to 3.13.
     */
    private TypeSpec fileType() {
        TypeSpec.Builder type = TypeSpec.classBuilder("File")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("An emitted file.\n");
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        add(type, constructor, TEXT, "path", "where it stands below the stack's folder");
        add(type, constructor, TEXT, "sha256", "the SHA-256 of its bytes, in hexadecimal digits");
        add(type, constructor, TypeName.LONG, "size", "how many bytes it has");
        add(type, constructor, TypeName.INT, "mode", "its access rights, as in {@code 0755}");
        return type.addMethod(constructor.build()).build();
    }

    private static void add(
            TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName of, String name, String documentation) {
        type.addField(of, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(of, name).addStatement("this.$N = $N", name, name);
        type.addMethod(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Says $L.\n\n@return $L\n", documentation, documentation)
                .returns(of)
                .addStatement("return $N", name)
                .build());
    }

    private CodeBlock list(List<Artifact> artifacts) {
        CodeBlock.Builder list = CodeBlock.builder().add("$T.of(", List.class);
        String separator = "\n";
        for (Artifact artifact : artifacts) {
            list.add(
                    "$L        new $T($S, $S, $L, 0$L)",
                    separator,
                    file,
                    artifact.path(),
                    artifact.sha256(),
                    artifact.size(),
                    Integer.toOctalString(artifact.mode()));
            separator = ",\n";
        }
        return list.add(")").build();
    }

    private MethodSpec open() {
        return method("open", "Opens a file as it lies beside the classes.")
                .addJavadoc("@param path where it stands below the stack's folder\n")
                .addJavadoc("@return its bytes, to be closed by the caller\n")
                .addJavadoc("@throws $T where the file is missing or can't be read\n", IOException.class)
                .returns(InputStream.class)
                .addException(IOException.class)
                .addParameter(String.class, "path")
                .addStatement("$T in = $T.class.getResourceAsStream($S + path)", InputStream.class, companion, folder)
                .beginControlFlow("if (in == null)")
                .addStatement("throw new $T($S + path)", MISSING, folder.substring(1))
                .endControlFlow()
                .addStatement("return in")
                .build();
    }

    private MethodSpec.Builder export(String documentation, Object... arguments) {
        return MethodSpec.methodBuilder("exportTo")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(documentation, arguments)
                .addJavadoc("@param folder where to; made where it is missing\n")
                .addException(IOException.class)
                .addParameter(PATH, "folder");
    }

    private MethodSpec verify() {
        return method("verify", "Holds an exported folder, and the release itself, against what was compiled.")
                .addJavadoc("@param folder the folder\n")
                .addJavadoc("@return what differs, a line each; empty where nothing does\n")
                .addJavadoc("@throws $T where the folder can't be read\n", IOException.class)
                .returns(ParameterizedTypeName.get(List.class, String.class))
                .addException(IOException.class)
                .addParameter(PATH, "folder")
                .addStatement("return $T.Verification.of(folder)", support)
                .build();
    }

    private MethodSpec main() {
        return MethodSpec.methodBuilder("main")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "Runs a command: {@code help} lists them.\n\n@param arguments the command and what it needs\n")
                .addParameter(ParameterSpec.builder(String[].class, "arguments").build())
                .addStatement(
                        "int status = $T.CommandLine.run($T.out, $T.err, arguments)",
                        support,
                        System.class,
                        System.class)
                .beginControlFlow("if (status != 0)")
                .addStatement("$T.exit(status)", System.class)
                .endControlFlow()
                .build();
    }

    private static MethodSpec.Builder method(String name, String documentation) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L\n\n", documentation);
    }
}
