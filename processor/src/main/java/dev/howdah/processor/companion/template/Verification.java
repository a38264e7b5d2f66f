package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds an exported folder, and the release itself, against what was compiled. */
final class Verification {
    private Verification() {}

    /** What differs, a line each. Other files of the folder are the user's own. */
    static List<String> of(Path folder) throws IOException {
        List<String> findings = new ArrayList<>();
        Set<String> old = new TreeSet<>(Manifest.hashes(folder).keySet());
        for (StackTemplate.File file : StackTemplate.files()) {
            old.remove(file.path());
            try {
                Bundle.read(file);
            } catch (IOException e) {
                findings.add(e.getMessage());
            }
            compare(folder.resolve(file.path()), file, findings);
        }
        for (String path : old) {
            if (Files.exists(folder.resolve(path))) {
                findings.add(path + " is of another release");
            }
        }
        return findings;
    }

    private static void compare(Path exported, StackTemplate.File file, List<String> findings) throws IOException {
        if (!Files.isRegularFile(exported)) {
            findings.add(file.path() + " is missing");
            return;
        }
        String hash = Bundle.sha256(Files.readAllBytes(exported));
        if (!hash.equals(file.sha256())) {
            findings.add(file.path() + " was changed: its SHA-256 is " + hash + ", not " + file.sha256());
        }
        if (!Modes.fits(exported, file.mode())) {
            findings.add(file.path() + ((file.mode() & 0100) != 0 ? " can't be executed" : " can be executed")
                    + ", unlike mode " + Modes.octal(file.mode()));
        }
    }
}
