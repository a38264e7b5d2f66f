package dev.howdah.processor.check;

import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.render.HbaTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes what {@code verification/hba/check} asks real servers.
 *
 * <p>Arguments: a folder, how many lines, how many files of several lines, a seed. For each major version, {@code <major>.hba} and
 * {@code <major>.ident} hold Howdah's verdict, a tab, and a line. The verdicts: {@code takes}; {@code refuses}, as the
 * server is said to do; {@code warns}, where Howdah refuses for a reason of its own and the server may do either.
 * {@code <major>.logins} holds files, and who gets in by them.
 */
public final class HbaCorpus {
    private static final List<Integer> MAJORS = List.of(15, 17, 18);

    private HbaCorpus() {}

    /** Writes the files. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        for (int major : MAJORS) {
            Random random = new Random(Long.parseLong(arguments[3]));
            HbaGenerator generator = new HbaGenerator(random);
            List<String> hba = new ArrayList<>();
            List<String> ident = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                hba.add(i % 8 == 7 ? withAddress(generator.address()) : judged(generator.line(), major));
                ident.add(judged(generator.identLine(), major));
            }
            Files.write(
                    folder.resolve(major + ".logins"),
                    logins(new HbaLogins(random), Integer.parseInt(arguments[2]), major),
                    StandardCharsets.UTF_8);
            Files.write(folder.resolve(major + ".hba"), hba, StandardCharsets.UTF_8);
            Files.write(folder.resolve(major + ".ident"), ident, StandardCharsets.UTF_8);
        }
    }

    private static List<String> logins(HbaLogins generator, int count, int major) {
        List<String> logins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<HbaLine> lines = generator.lines(major >= 16);
            logins.add("file");
            for (HbaLine line : lines) {
                logins.add("line\t" + HbaTexts.of(line, major));
            }
            HbaAccess access = new HbaAccess(lines, HbaLogins.ROLES, HbaLogins.ATTACHED);
            for (HbaClient client : HbaLogins.clients()) {
                String host =
                        client.address() == null ? "" : client.address().text().replaceAll("/.*", "");
                logins.add(String.join(
                        "\t",
                        "client",
                        client.user(),
                        client.database() == null ? "" : client.database(),
                        host,
                        client.encrypted() ? "require" : "disable",
                        access.verdict(client).match().name()));
            }
        }
        return logins;
    }

    /** What the server says of an address does not depend on the rest of the line. */
    private static String withAddress(String address) {
        HbaAddress read = HbaAddress.of(address);
        boolean taken = Form.HBA_ADDRESS.accepts(address, false);
        return (taken ? "takes" : "warns") + "\thost all all " + (read == null ? '"' + address + '"' : read.text())
                + " reject";
    }

    static String judged(HbaLine line, int major) {
        return verdict(line, major) + "\t" + HbaTexts.of(line, major);
    }

    private static String verdict(HbaLine line, int major) {
        String verdict = "takes";
        for (HbaFault fault : HbaSyntax.faults(line, major)) {
            if (fault.code() == HbaProblem.REFUSED_WORD
                    || fault.code() == HbaProblem.REFUSED_METHOD
                    || fault.code() == HbaProblem.REFUSED_OPTION) {
                return "refuses";
            }
            verdict = "warns";
        }
        return verdict;
    }

    private static String judged(String identLine, int major) {
        if (identLine.endsWith("\\")) {
            return "warns\t" + identLine;
        }
        return (PgIdent.faultOf(identLine, major) == null ? "takes" : "refuses") + "\t" + identLine;
    }
}
