package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Access rights, which a jar does not keep. A file system without them, as on Windows, needs none. */
final class Modes {
    private Modes() {}

    static void set(Path file, int mode) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            // Listed from the owner's right to read down to everybody's right to execute: the bits of a mode from the
            // left.
            PosixFilePermission[] all = PosixFilePermission.values();
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            for (int i = 0; i < all.length; i++) {
                if ((mode >> (all.length - 1 - i) & 1) == 1) {
                    permissions.add(all[i]);
                }
            }
            view.setPermissions(permissions);
        }
    }

    /** Whether a script can be run, and nothing else can: git and an umask change the other rights, and rightly. */
    static boolean fits(Path file, int mode) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        boolean executable = (mode & 0100) != 0;
        return view == null
                || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE) == executable;
    }

    static String octal(int mode) {
        return "0" + Integer.toOctalString(mode);
    }
}
