package dev.howdah.processor.read;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.Etcd;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Monitoring;
import dev.howdah.processor.model.Origin;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads an annotated class into a stack. */
public final class StackReader {
    /** The package of the annotations. */
    public static final String PACKAGE = "dev.howdah.annotations.";

    /** The annotations that stand on a class. */
    public static final List<String> ANNOTATIONS = List.of(
            "SwarmStack",
            "PatroniCluster",
            "Etcd",
            "HaProxy",
            "PgBouncer",
            "PgBackRest",
            "PgAdmin",
            "Caddy",
            "Monitoring");

    private final Elements elements;
    private final DeclarationReader declarations = new DeclarationReader();
    private int rounds;

    /** Makes a reader. */
    public StackReader(Elements elements) {
        this.elements = elements;
    }

    /**
     * Makes every annotation visible, to be called before the classes of a round are read. javac 17 keeps annotations and
     * defaults of classes that it loaded on demand in a queue, and elements show neither until it has loaded something
     * more; a package never asked for before is enough.
     */
    public void startRound() {
        rounds++;
        elements.getPackageElement("dev.howdah.round" + rounds);
    }

    /** Where a message about the class itself points. */
    public static Origin origin(TypeElement type) {
        return SourceOrigin.of(type);
    }

    /** Where a message about an annotation on the class points; the class, where a composed annotation carries it. */
    public static Origin origin(TypeElement type, String annotation) {
        return new SourceOrigin(type, Mirrors.on(type, PACKAGE + annotation), null, null);
    }

    /** Whether one of our annotations describes a class, directly or through a composed annotation. */
    public static boolean isOn(TypeElement type, String annotation) {
        return !Layers.on(type, PACKAGE + annotation).isEmpty();
    }

    /** Reads a class that has {@code @PatroniCluster}; empty while a value can't be resolved. */
    public Optional<Stack> read(TypeElement type) {
        SectionReader reader = new SectionReader(declarations, type);
        Section swarm = section(reader, type, "SwarmStack");
        Section cluster = section(reader, type, "PatroniCluster");
        Section store = section(reader, type, "Etcd");
        Section proxy = present(reader, type, "HaProxy");
        Section pooler = present(reader, type, "PgBouncer");
        Section backup = present(reader, type, "PgBackRest");
        Section admin = present(reader, type, "PgAdmin");
        Section web = present(reader, type, "Caddy");
        Section watch = present(reader, type, "Monitoring");
        if (!reader.isResolved()) {
            return Optional.empty();
        }
        String name = swarm.text("name", StackName.of(type.getSimpleName().toString()));
        Patroni patroni = new Patroni(name, cluster);
        Optional<HaProxy> haProxy = proxy == null ? Optional.empty() : Optional.of(new HaProxy(name, patroni, proxy));
        return Optional.of(new Stack(
                name,
                elements.getBinaryName(type).toString(),
                origin(type),
                swarm,
                patroni,
                new Etcd(name, store),
                haProxy,
                pooler == null ? Optional.empty() : Optional.of(new PgBouncer(name, patroni, haProxy, pooler)),
                backup == null ? Optional.empty() : Optional.of(new PgBackRest(name, patroni, backup)),
                admin == null ? Optional.empty() : Optional.of(new PgAdmin(name, admin)),
                web == null ? Optional.empty() : Optional.of(new Caddy(name, web)),
                watch == null ? Optional.empty() : Optional.of(new Monitoring(watch))));
    }

    private @Nullable Section present(SectionReader reader, TypeElement type, String annotation) {
        return isOn(type, annotation) ? section(reader, type, annotation) : null;
    }

    private Section section(SectionReader reader, TypeElement type, String annotation) {
        Layers layers = Layers.on(type, PACKAGE + annotation);
        TypeElement declaration = layers.isEmpty()
                ? elements.getTypeElement(PACKAGE + annotation)
                : Mirrors.type(layers.all().get(0).mirror());
        return reader.read(
                Objects.requireNonNull(declaration, "the annotations are on no class path"), layers, "", origin(type));
    }
}
