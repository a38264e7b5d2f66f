package com.example;

import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.SwarmStack;

/** Stacks of the branches. */
public final class Branches {
    private Branches() {}

    /** The one in the north. */
    @House
    @SwarmStack(name = "branch-north")
    @PatroniCluster(
            patroniYml =
                    """
                    log:
                      level: INFO
                    """)
    @Etcd
    public static final class North {
        private North() {}
    }
}
